# checked: no

## Words that any page may use.

common-service = سوشل پریسکرائبنگ
common-document-title = { $title } - { $service }
common-error-prefix = غلطی:
common-skip-link = اصل مواد پر جائیں
common-back = واپس
common-continue = جاری رکھیں
common-save-and-continue = محفوظ کر کے جاری رکھیں
common-close = بند کریں
common-change = تبدیل کریں
common-print = یہ صفحہ پرنٹ کریں
common-yes = ہاں
common-no = نہیں
common-or = یا
common-not-sure = مجھے یقین نہیں
common-not-provided = نہیں بتایا گیا
common-optional = { $label } (اختیاری)
common-why = ہم یہ کیوں پوچھتے ہیں
common-day = دن
common-month = مہینہ
common-year = سال
common-phone = فون
common-email = ای میل

## Around the page

common-header-label = سروس
common-footer-title = مدد کے لنک
common-privacy = رازداری
common-cookies = کوکیز
common-accessibility = رسائی
common-language-switch = یہ صفحہ { $name } میں پڑھیں
common-unchecked = اس صفحے کا ترجمہ ہو چکا ہے، لیکن ابھی تک کسی نے ترجمے کی جانچ نہیں کی۔ اگر کوئی بات واضح نہ ہو تو اسے انگریزی میں پڑھیں یا ہم سے پوچھیں۔

## When something on a page must be mended

common-problem-title = کچھ ٹھیک کرنا باقی ہے
common-characters-left =
    { $count ->
        [one] { $count } حرف کی گنجائش باقی ہے
       *[other] { $count } حروف کی گنجائش باقی ہے
    }
common-characters-over =
    { $count ->
        [one] { $count } حرف زیادہ ہے
       *[other] { $count } حروف زیادہ ہیں
    }

## Keeping the work safe

common-saving = محفوظ ہو رہا ہے
common-offline-title = انٹرنیٹ بند ہے
common-offline = آپ نے جو لکھا ہے وہ یہیں موجود ہے۔ انٹرنیٹ بحال ہونے پر ہم دوبارہ کوشش کریں گے۔
common-retry = دوبارہ کوشش کریں
common-hold-warning-title = کیا آپ کو مزید وقت چاہیے؟
common-hold-extend = میرا وقت مزید روک کر رکھیں

## Forms that are no longer what they were

common-stale-title = یہ صفحہ کسی اور ٹیب میں تبدیل ہوا ہے
common-stale = آپ کے جوابات کسی دوسرے ٹیب یا ونڈو میں بدل دیے گئے تھے، اس لیے یہاں سے بھیجا ہوا ہم نے محفوظ نہیں کیا۔ وہ اب بھی نیچے موجود ہے۔ اسے دیکھ لیں اور جاری رکھیں۔
common-other-form-title = یہ صفحہ کسی اور فارم کا ہے
common-other-form = اس فون یا کمپیوٹر پر ایک اور فارم شروع ہو چکا ہے، اس لیے آپ کی بھیجی ہوئی بات محفوظ نہیں کی گئی۔ کوئی جواب آپس میں نہیں ملا۔
common-other-form-continue = اس ڈیوائس والے فارم کو جاری رکھیں
common-other-form-resume = اپنے کوڈ سے اپنے فارم پر واپس جائیں
common-information = معلومات
common-important = اہم
common-success = کامیابی
common-characters-allowed-of = آپ { $limit } حروف تک لکھ سکتے ہیں
