/** The same words in other frames: a dangerous sentence that happens elsewhere, long ago or on a screen is calm. For training only. */

export const STILL_DANGER: readonly ((text: string) => string)[] = [
  text => `快来人 ${text}`,
  text => `${text} 怎么办`,
  text => `刚才${text}`,
  text => `${text} 在三车间`,
  text => `${text} 快点`,
  text => `我们这儿 ${text}`,
  text => `完了，${text}`,
  text => `领导 ${text}`,
  text => `在吗 ${text}`,
  text => `${text} 谁能管管`,
]
export const STILL_NEAR: readonly ((text: string) => string)[] = [
  text => `领导 ${text}`,
  text => `${text} 你们管不管`,
  text => `你好，${text}`,
  text => `说句实话 ${text}`,
  text => `${text} 真的`,
]
export const NOW_CALM: readonly ((text: string) => string)[] = [
  text => `去年${text} 后来赔了没有`,
  text => `新闻里说${text}`,
  text => `听说别的厂${text}`,
  text => `昨晚看电影 ${text}`,
  text => `做梦梦见${text}`,
  text => `演习 假装${text}`,
  text => `万一${text}怎么办`,
  text => `培训老师讲${text}该怎么处理`,
  text => `前年那次${text}，处理了没有`,
  text => `抖音刷到${text}`,
  text => `以前${text} 那事怎么处理的`,
  text => `误会 没有${text}`,
  text => `考试题：${text}先干什么`,
  text => `几年前${text}，现在伤残怎么评`,
  text => `如果${text} 打哪个电话`,
  text => `游戏里${text} 哈哈`,
  text => `预防${text}的讲座几点开始`,
  text => `别的城市${text} 你看视频了吗`,
]

/** For what is near, the frames that put it elsewhere. */
export const ELSEWHERE: readonly ((text: string) => string)[] = [
  text => `新闻里说${text}`,
  text => `听说别的厂${text}`,
  text => `昨晚看电影 ${text}`,
  text => `培训老师讲${text}该怎么处理`,
  text => `抖音刷到${text}`,
  text => `游戏里${text} 哈哈`,
  text => `别的城市${text} 你看视频了吗`,
]
