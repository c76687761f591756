# checked: no

## کیس کیسے ختم ہوتا ہے۔

closing-title = { $name } کا کیس بند کریں
closing-coming = ان کی { $date } کو ملاقات ہے۔ کیس بند کرنے سے پہلے ان سے ملیں یا ان کے ساتھ اسے منسوخ کریں۔
closing-tasks =
    { $count ->
        [one] { $count } کام ابھی باقی ہے۔
       *[other] { $count } کام ابھی باقی ہیں۔
    }
closing-flags =
    { $count ->
        [one] { $count } توجہ طلب بات ابھی کھلی ہے۔ کیس بند کرنے سے یہ ختم نہیں ہوتی۔
       *[other] { $count } توجہ طلب باتیں ابھی کھلی ہیں۔ کیس بند کرنے سے یہ ختم نہیں ہوتیں۔
    }
closing-reason = یہ کیوں ختم ہو رہا ہے؟
closing-reason-goals-met = جس کے لیے آئے تھے وہ مل گیا
closing-reason-connected = وہ کسی گروپ یا خدمت کے ساتھ جاری رکھیں گے
closing-reason-person-ended = وہ رکنا چاہتے ہیں
closing-reason-other-service = اب کوئی اور خدمت ان کے لیے بہتر ہے
closing-reason-moved = وہ کہیں اور چلے گئے ہیں
closing-reason-not-reached = ہم کسی محفوظ طریقے سے ان تک نہیں پہنچ سکے
closing-reason-died = ان کا انتقال ہو گیا ہے
closing-outcome = ان کی نظر میں اب حالات کیسے ہیں؟
closing-outcome-better = بہتر
closing-outcome-same = تقریباً ویسے ہی
closing-outcome-worse = خراب
closing-outcome-not-said = پوچھا نہیں، یا بتانا نہیں چاہتے
closing-feedback = کیا آپ نے ان سے پوچھا کہ یہ ان کے لیے کیسا رہا؟
closing-summary = ان کے پاس رکھنے کے لیے خلاصہ
closing-summary-hint = ان کے نام لکھیں: وہ کیا چاہتے تھے، انہوں نے کیا کیا، کیا مدد کرتا ہے، اور واپس کیسے آئیں۔ یہ جی پی پریکٹس کو صرف تب جاتا ہے جب وہ اپنے الفاظ بتانے پر راضی ہوں۔
closing-button = کیس بند کریں
closing-print = آپ کے لیے خلاصہ
closing-print-for = { $name } کے لیے
closing-come-back = آپ کسی بھی وقت واپس آ سکتے ہیں۔ { $phone } پر فون کریں، یا ہمارے صفحے پر دوبارہ شروع کریں۔
closing-late = کیس بند نہیں ہوا: یہ پہلے ہی بند تھا، یا کوئی ملاقات باقی ہے۔ جو آپ نے لکھا وہ یہیں ہے۔
