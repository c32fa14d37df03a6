/** Korean words behind the words for which the patterns ask; longer ones use up those within them. */
export const korean = `
authentication: 인증
login: 로그인
authorization: 인가
permission role access: 권한, 역할
admin role access: 관리자
tenant: 테넌트
session: 세션
token: 토큰
password: 비밀번호
secret key: 비밀키, 시크릿, API 키
credential: 자격 증명
encrypt data: 암호화
mask sensitive: 마스킹, 익명화
sensitive: 민감
privacy: 프라이버시
personal information: 개인정보, 개인 정보
consent: 동의
injection: 인젝션
escape character: 이스케이프
upload: 업로드
download: 다운로드
attachment file: 첨부, 파일
photo image: 사진, 이미지
import data: 가져오기, 임포트
export data: 내보내기
parse format: 파싱
validate data input: 검증, 유효성
verification code: 인증번호
email send: 이메일, 메일
sms send: 문자 메시지
notification send users: 알림
audit log record event: 감사
log record: 로그, 기록
traceability change: 추적
compliance: 규정, 법적, 규제
concurrent update same record: 동시, 병행
race condition: 경쟁 상태, 경합
deadlock: 교착
lock wait: 잠금
conflict resolution: 충돌
transaction rollback: 트랜잭션
atomic operation: 원자
idempotent: 멱등
duplicate: 중복
consistency data across: 일관성, 정합성
synchronise data system: 동기화
incremental update data: 증분
migrate data database: 마이그레이션, 이관
schema database change: 스키마
database: 데이터베이스
data model: 데이터 모델
mapping conversion format: 매핑, 변환
encoding: 인코딩
cache result invalidate: 캐시
expire: 만료
index query database: 인덱스
query search data: 쿼리, 조회
search results quality: 검색
pagination data: 페이지네이션
large file: 대용량 파일
large data: 대용량, 대량
batch process data: 배치, 일괄
response time: 응답 시간
within #duration: 초 이내, 분 이내, 초 안에, 분 안에
within #hours: 시간 이내
within: 이내, 미만
latency performance: 지연
performance response time: 성능
timeout failure: 타임아웃, 시간 초과
retry backoff: 재시도
rate limit: 호출 제한, 속도 제한
graceful degradation: 폴백
rollback plan: 롤백
backup data restore: 백업
recover state: 복구
release production: 출시, 운영 환경
deploy production: 배포
ci pipeline workflow: 파이프라인
monitor system: 모니터링
alert failure: 경보
environment variable set: 환경 변수, 환경변수
configuration environment: 설정
third party service: 서드파티
external service: 외부
integrate with: 연동, 통합
api endpoint service: 엔드포인트
backward compatibility: 하위 호환
compatible existing: 호환
install: 설치
dependency version: 의존성
version: 버전
refactor existing code: 리팩터, 리팩토
existing functionality: 기존
mock service: 목 서버
offline: 오프라인
network lost: 네트워크 끊김, 연결 끊김
reconnect: 재연결
real time update: 실시간
cron scheduler: 스케줄, 예약, 주기
queue process: 큐
background job: 백그라운드, 비동기
leak: 유출
status transition workflow: 상태 전이, 상태 변경
approval workflow status: 승인
undo state: 되돌리기, 취소
delete data: 삭제
test coverage: 커버리지
test environment data: 테스트 환경
payment process: 결제
refund fail: 환불
balance check: 잔액
stock check: 재고
limit exceed: 상한, 하한, 초과
discount price: 할인, 인하율, 가격
calculate total: 계산, 합계
rounding: 반올림
report metrics decision: 통계, 지표
report data: 보고서
timezone: 시간대
due date: 마감
llm: 언어 모델, 생성형
prompt template: 프롬프트
accuracy quality detection: 정확도
recommend accuracy: 추천
cost usage: 비용
accessibility: 접근성
translation language supported: 번역, 다국어
browser support: 브라우저
mobile device performance: 모바일
camera: 카메라
geolocation accuracy: 위치 정보
clear error message: 오류 메시지
exception handling: 예외
when fail error: 실패, 오류
manual step review: 수동
documentation update: 문서
form validation: 입력 폼
data loss: 데이터 손실
screen layout render: 화면
`;
