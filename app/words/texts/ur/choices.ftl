# checked: no

## Needs

need-loneliness = تنہائی، یا لوگوں سے کٹ جانے کا احساس
need-mood = اداسی، ذہنی دباؤ یا فکر
need-money = پیسے اور قرض
need-benefits = سرکاری امداد (بینیفٹس)
need-housing = رہائش
need-food = کھانا
need-work = نوکری، رضاکارانہ کام یا سیکھنا
need-caring = کسی کی دیکھ بھال کرنا
need-bereavement = کسی عزیز کی وفات
need-activity = زیادہ چلنا پھرنا یا صحت مند رہنا
need-condition = لمبے عرصے کی بیماری کے ساتھ جینا
need-memory = یادداشت کے مسائل یا ڈیمنشیا
need-family = خاندان اور رشتے
need-abuse = کوئی مجھے تکلیف دیتا ہے، ڈراتا ہے یا قابو میں رکھتا ہے
need-legal = قانونی سوالات یا امیگریشن
need-transport = آنا جانا
need-digital = فون، کمپیوٹر یا انٹرنیٹ کا استعمال
need-safety = گھر میں حفاظت، جیسے گرنے یا آگ سے
need-meaning = لوگوں سے ملنا، فنون، قدرت یا کوئی مشغلہ
need-other = کچھ اور
need-not-sure = ابھی یقین نہیں

## Ways to meet

mode-phone = فون پر
mode-video = ویڈیو کال پر
mode-in-person = آمنے سامنے
mode-home-visit = گھر پر ملاقات
mode-walk-and-talk = چہل قدمی کے ساتھ بات چیت

mode-phone-hint = لنک ورکر آپ کو کال کرے گا
mode-video-hint = ہم آپ کو ایک لنک بھیجیں گے۔ اس کے لیے انٹرنیٹ اور کیمرا چاہیے۔
mode-in-person-hint = پریکٹس میں یا آپ کے قریب کسی جگہ پر
mode-home-visit-hint = اس کا انتظام کرنے کے لیے ہم پہلے آپ کو کال کریں گے
mode-walk-and-talk-hint = باہر کھلی ہوا میں تھوڑی سی چہل قدمی۔ اس کا انتظام کرنے کے لیے ہم پہلے آپ کو کال کریں گے۔

## Communication (Accessible Information Standard)

comm-bsl = برطانوی اشاروں کی زبان (BSL) کا ترجمان
comm-easy-read = آسان تحریر، چھوٹے لفظوں اور تصویروں کے ساتھ
comm-large-print = بڑے حروف
comm-braille = بریل
comm-audio = تحریر کے بجائے آواز کی ریکارڈنگ
comm-email-only = ای میل پر لکھیں، فون نہ کریں
comm-text-relay = Relay UK کے ذریعے کال
comm-lipreading = ہونٹ پڑھنے کے لیے آپ کا چہرہ نظر آئے
comm-hearing-loop = ہیئرنگ لوپ

## Access

access-step-free = سیڑھیوں کے بغیر راستہ
access-quiet = پرسکون کمرہ
access-companion = میرے ساتھ کوئی ہو
access-assistance-dog = میرا مددگار کتا
access-parking = قریب پارکنگ
access-extra-time = زیادہ وقت
access-other = کچھ اور

## Parts of the day

part-morning = صبح
part-afternoon = دوپہر
part-evening = شام

## Days of the week, as choices

day-monday = پیر
day-tuesday = منگل
day-wednesday = بدھ
day-thursday = جمعرات
day-friday = جمعہ
day-saturday = ہفتہ
day-sunday = اتوار

## The state of a referral

state-new = نیا
state-acknowledged = پڑھ لیا گیا
state-accepted = قبول کر لیا گیا
state-signposted = دوسری جگہ کا بتا دیا گیا
state-passed-on = دوسری ٹیم کے پاس
state-not-suitable = اس سروس کے لیے موزوں نہیں
state-declined = فرد نے خود منع کیا

## Why this service is not the right one for a person

unsuitable-area = وہ کسی اور سروس کے علاقے میں رہتے ہیں
unsuitable-clinical = انہیں طبی ماہر کی ضرورت ہے
unsuitable-helped = کوئی پہلے ہی اس میں ان کی مدد کر رہا ہے
unsuitable-other = کچھ اور، جو اگلے جواب میں واضح ہے

## Why an intake form is read first

urgent-word-list = ایسے الفاظ جنہیں آپ کا نیٹ ورک پہلے پڑھتا ہے
urgent-need = ایسی ضرورت جو پہلے پڑھی جاتی ہے
urgent-staff = عملے کے ایک فرد نے نشان لگایا

## Roles

role-manager = منیجر
role-clinical-lead = کلینیکل لیڈ
role-link-worker = لنک ورکر
role-care-navigator = کیئر نیویگیٹر
role-partner = شراکت دار
role-reader = اعداد و شمار پڑھنے والا

## How an appointment stands

appointment-booked = طے شدہ
appointment-arrived = آ گئے
appointment-attended = ملاقات ہوئی
appointment-dna = نہیں آئے
appointment-cancelled = منسوخ

## What a flag is about, and where it stands

flag-kind-self-harm = خود کو نقصان پہنچانے کا خطرہ
flag-kind-abuse = بدسلوکی
flag-kind-neglect = دیکھ بھال نہ ہونا
flag-kind-housing-crisis = رہائش کا بحران
flag-kind-worker-safety = ملنے جانے والے کی حفاظت
flag-kind-other = کوئی اور بات
flag-kind-read-first = پہلے پڑھنے کا انٹیک فارم
flag-state-open = ابھی کوئی اس پر کام نہیں کر رہا
flag-state-acknowledged = کوئی اس پر کام کر رہا ہے
flag-state-ended = ختم
