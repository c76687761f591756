# checked: no

## A personalised care and support plan.

plan-title = منصوبہ
plan-title-of = { $name } کا منصوبہ
plan-none = ابھی کوئی منصوبہ نہیں۔ اس سے شروع کریں کہ ان کے اپنے الفاظ میں ان کے لیے کیا اہم ہے۔
plan-begin = منصوبہ شروع کریں
plan-change = منصوبہ بدلیں
plan-go-on = جو آپ نے لکھا تھا وہیں سے آگے چلیں
plan-unsent = آپ نے اس منصوبے میں کچھ لکھا ہے جو ابھی محفوظ نہیں ہوا۔
plan-print = بڑے حروف میں، دینے کے لیے
plan-closed = یہ کیس بند ہے۔ اس کا منصوبہ پڑھا جا سکتا ہے، بدلا نہیں جا سکتا۔
plan-written = نسخہ { $version }، { $date } کو { $name } نے لکھا
plan-open = منصوبہ کھولیں
plan-saved = منصوبہ محفوظ ہو گیا ہے۔
plan-changed = اس دوران منصوبہ بدل گیا ہے۔ اب یہ اس طرح ہے۔

plan-matters = میرے لیے کیا اہم ہے
plan-goals = میں کیا چاہتا یا چاہتی ہوں
plan-goals-none = ابھی کوئی مقصد نہیں
plan-goal = مقصد { $number }
plan-helps = مجھے کس چیز سے مدد ملتی ہے
plan-people = کون شامل ہے
plan-not-said = ابھی نہیں بتایا
plan-person-chose = میں نے طے کیا کہ کون شامل ہو
plan-agreed = میں اس منصوبے سے متفق ہوں
plan-shared = میری نقل
plan-review = جائزہ
plan-review-due = جائزہ { $date } کو ہونا تھا
plan-review-on = جائزہ { $date } کو ہوگا
plan-review-none = جائزے کی تاریخ ابھی طے نہیں
plan-all-done = جو کچھ طے ہوا تھا سب ہو چکا ہے۔
plan-actions-none = اس کے لیے ابھی کچھ طے نہیں ہوا
plan-to-do = کرنا ہے
plan-by = { $date } تک
plan-who-link-worker = لنک ورکر
plan-done = ہو گیا
plan-mark-done = ہو گیا کا نشان لگائیں
plan-mark-not-done = نشان ہٹائیں، ابھی نہیں ہوا
plan-action-hidden = : { $action }

plan-shared-printed = کاغذ پر دی گئی
plan-shared-sent = بھیج دی گئی
plan-shared-read = مل کر پڑھی گئی
plan-shared-declined = پوچھا گیا، انہوں نے نہیں لی
plan-shared-not-yet = ابھی نہیں دی گئی

## The five criteria

plan-criteria = کیا چیز اسے ان کا اپنا منصوبہ بناتی ہے
plan-criteria-source = ذاتی دیکھ بھال اور مدد کے منصوبے کے لیے این ایچ ایس انگلینڈ کی پانچ شرطیں (Universal Personalised Care, 2019)۔
plan-criteria-met = 5 میں سے { $number } پوری
plan-criterion = شرط
plan-criterion-met = پوری
plan-criterion-not-met = ابھی پوری نہیں
plan-criterion-by = کس سے پوری ہوتی ہے
plan-criterion-wants = کس سے پوری ہوگی
plan-criterion-nothing = اور کچھ نہیں
plan-criterion-nothing-yet = ابھی کچھ نہیں
plan-criterion-central = منصوبہ بنانے اور طے کرنے میں وہ خود مرکز میں ہیں، اور وہی طے کرتے ہیں کہ کون شامل ہو
plan-criterion-conversation = بات اس پر ہوئی کہ ان کے لیے کیا اہم ہے، ان کی ضرورتیں اور ان کی بہتری کیا ہے
plan-criterion-outcomes = وہ ان نتیجوں پر متفق ہیں جو وہ چاہتے ہیں
plan-criterion-sharable = ان کے پاس دکھانے کے لیے منصوبہ ہے: کیا اہم ہے، کیا نتیجے چاہییں، اور یہ کیسے ہوگا
plan-criterion-reviewed = منصوبے کا جائزہ لیا جا سکتا ہے
plan-evidence-person-chose = انہوں نے طے کیا کہ کون شامل ہو
plan-evidence-agreed = وہ منصوبے سے متفق ہیں
plan-evidence-matters = ان کے اپنے الفاظ میں ان کے لیے کیا اہم ہے
plan-evidence-helps = انہیں کس چیز سے مدد ملتی ہے
plan-evidence-goals = کم از کم ایک مقصد
plan-evidence-actions = ہر مقصد کے لیے کوئی کام
plan-evidence-shared = نقل، دی گئی یا پوچھی گئی
plan-evidence-review-day = جائزے کی تاریخ جو گزر نہ گئی ہو

## Versions

plan-versions = نسخے
plan-version-title = منصوبہ، نسخہ { $version }
plan-version-newest = یہ تازہ ترین نسخہ ہے۔
plan-version-old = یہ پرانا نسخہ ہے۔ جیسا تھا ویسا ہی رکھا گیا ہے۔
plan-version-back = تازہ ترین نسخہ دیکھیں
plan-version-since = اس نسخے میں کیا بدلا

## Writing it

plan-edit-title = مل کر منصوبہ لکھیں
plan-edit-intro = جیسے وہ کہیں ویسے ہی لکھیں۔ انہیں اس کا ہر لفظ پڑھنے کا حق ہے، اور انہیں اس کی نقل دی جاتی ہے۔
plan-edit-matters-hint = مثلاً: اپنے پوتے پوتیوں سے ملنا، رات بھر سونا، ڈاک سے نہ ڈرنا۔
plan-edit-goal-legend = مقصد { $number }
plan-edit-goal = وہ کیا چاہتے ہیں، ان کے اپنے الفاظ میں
plan-edit-action-legend = مقصد { $goal }، کام { $number }
plan-edit-action-what = کیا کیا جائے گا
plan-edit-action-who = کون کرے گا
plan-edit-action-me = وہ خود
plan-edit-action-somebody = کوئی اور
plan-edit-action-who-name = ان کا نام
plan-edit-action-by = کب تک، اگر کوئی دن طے ہوا ہو
plan-edit-action-done = یہ ہو چکا ہے
plan-edit-helps-hint = وہ کس کام میں اچھے ہیں، برے دن میں کون اور کیا سہارا بنتا ہے۔
plan-edit-people-hint = گھر والے، دوست، گروپ اور خدمات جنہیں وہ شامل کرنا چاہتے ہیں۔
plan-edit-person-chose = کیا انہوں نے خود طے کیا کہ کون شامل ہو؟
plan-edit-agreed = کیا وہ اس منصوبے سے متفق ہیں؟
plan-edit-shared = انہیں نقل کیسے دی گئی؟
plan-edit-shared-hint = پہلے پوچھ لیں کہ کیا اسے گھر پر رکھنا ان کے لیے محفوظ ہے۔
plan-edit-review = آپ اسے دوبارہ مل کر کب دیکھیں گے؟
plan-edit-review-hint = مثلاً 27 5 2027
plan-edit-add = ایک اور مقصد یا کام شامل کریں
plan-edit-add-hint = جو آپ نے لکھا ہے وہ محفوظ رہے گا اور ایک اور خالی قطار آ جائے گی۔ جس کی ضرورت نہ ہو اسے خالی چھوڑ دیں۔
plan-edit-save = منصوبہ محفوظ کریں

## Two people at once

plan-differs-title = جب آپ لکھ رہے تھے کسی اور نے یہ منصوبہ بدل دیا
plan-differs-by = { $name } نے نسخہ { $version } محفوظ کیا۔ کچھ ضائع نہیں ہوا: یہ ہے جو اب موجود ہے، اور جو آپ نے لکھا۔ آپ کا لکھا ہوا نیچے فارم میں بھی ہے۔ ان کا جو کچھ رکھنا چاہیں وہاں شامل کریں، پھر محفوظ کریں۔
plan-differs-part = حصہ
plan-differs-stands = جو اب موجود ہے
plan-differs-typed = جو آپ نے لکھا
plan-differs-was = پہلے
plan-differs-is = اس نسخے میں
plan-differs-nothing = کچھ نہیں
plan-differs-action = مقصد { $goal }، کام { $number }
plan-differs-save = میرا لکھا ہوا اوپر محفوظ کریں
plan-differs-discard = میرا لکھا ہوا چھوڑ دیں
plan-discarded = جو آپ نے لکھا تھا وہ چھوڑ دیا گیا۔ منصوبہ اب اس طرح ہے۔

## In large print, for the person

plan-print-title = آپ کا منصوبہ
plan-print-for = { $name } کے لیے
plan-print-with = یہ آپ نے { $name } کے ساتھ مل کر لکھا۔
plan-print-date = یہ { $date } کا ہے۔
plan-print-matters = آپ کے لیے کیا اہم ہے
plan-print-goals = آپ کیا چاہتے ہیں
plan-print-helps = آپ کو کس چیز سے مدد ملتی ہے
plan-print-people = کون شامل ہے
plan-print-review = ہم اسے دوبارہ مل کر دیکھیں گے
plan-print-review-on = { $date } کو۔ آپ اس سے پہلے بھی کسی وقت ہم سے کہہ سکتے ہیں۔
plan-print-review-none = آپ کسی بھی وقت ہم سے کہہ سکتے ہیں۔
plan-print-who-me = آپ
plan-print-who-link-worker = آپ کا لنک ورکر
plan-print-yours = یہ آپ کا منصوبہ ہے۔ آپ اسے جسے چاہیں دکھا سکتے ہیں، اور اس کی کسی بھی بات کے بارے میں رائے بدل سکتے ہیں۔
plan-print-call = ہم سے بات کرنے کے لیے { $phone } پر فون کریں ({ $open })۔
