/** Common given names of today, put together for this program. */
export const KOREAN =
  '민준 서준 도윤 예준 시우 하준 주원 지호 지후 준우 준서 도현 건우 현우 우진 선우 서진 연우 유준 정우 승우 승현 지훈 시윤 준혁 은우 지환 승민 지우 유찬 민재 현준 서연 서윤 지유 서현 하은 하윤 민서 윤서 채원 수아 지아 지민 수빈 예은 다은 예린 소율 유나 하린 수현 지윤 은서 예나 채은 유진 가은 시은 나은 연서'.split(
    ' ',
  );

export const ENGLISH =
  'anna maria emma olivia sophia mia amelia ella grace lily chloe nora lucy alice clara eva julia laura sarah rose ruby violet hazel ivy stella leah hannah molly elena nina liam noah oliver james lucas henry leo jack owen ethan aaron adam daniel david samuel simon thomas peter paul mark martin oscar hugo arthur felix max theo evan ryan dylan'.split(
    ' ',
  );
