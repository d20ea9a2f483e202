import type { StateRate } from '../../state-rates.ts';

/** 빈도 계산의 전제. `{seconds}`는 한 행이 그 상태에 머무는 시간이다. */
export const rateWords: Readonly<Record<StateRate['assumes'], string>> = {
  steady: '리틀의 법칙에 따른 값이며, 최근 {seconds}초 동안 행 수가 거의 같았다고 가정한다.',
  unanswered: '리틀의 법칙에 따른 값이며, 이 행들에 응답이 전혀 없고 {seconds}초 동안 행 수가 거의 같았다고 가정한다.',
};
