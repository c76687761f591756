# checked: no

## After sending.

done-title = آپ کا فارم بھیج دیا گیا ہے
done-title-booked = آپ کی ملاقات بک ہو گئی ہے
done-sent-before = آپ یہ فارم پہلے ہی بھیج چکے تھے، اس لیے ہم نے کچھ نہیں بدلا۔ یہاں وہی ہے جو ہمارے پاس ہے۔ کچھ بدلنے یا شامل کرنے کے لیے ہمیں { $phone } پر کال کریں۔
done-reference = آپ کا حوالہ
done-appointment-title = آپ کی ملاقات
done-appointment-when = { $date }، { $time }
done-appointment-with = { $name } کے ساتھ
done-appointment-phone = { $name } کی طرف سے آپ کو { $phone } پر کال آئے گی۔
done-appointment-video = ملاقات سے پہلے ہم آپ کو ویڈیو کال کا لنک بھیجیں گے۔
done-appointment-in-person = جگہ: { $place }
done-calendar = اپنے کیلنڈر میں شامل کریں
done-calendar-note = کیلنڈر میں صرف "Appointment" لکھا ہوگا۔
done-change = ملاقات تبدیل یا منسوخ کریں
done-change-note = اگر آپ نہ آ سکیں تو ہمیں بتائیں۔ پھر یہ وقت کسی اور کو مل سکتا ہے۔
done-next-title = آگے کیا ہوگا
done-next-read = آپ کا فارم { $date } تک پڑھ لیا جائے گا۔ پڑھنے والے کا نام: { $name }۔
done-next-no-time = ہم { $date } تک آپ سے رابطہ کریں گے تاکہ آپ کے لیے مناسب وقت طے ہو۔
done-next-contact = ہم صرف انہی طریقوں سے رابطہ کریں گے جنہیں آپ نے محفوظ بتایا ہے۔
done-next-asked-for = آپ نے یہ مانگا ہے: { $mode }۔ اس کا انتظام کرنے کے لیے ہم آپ سے رابطہ کریں گے۔
done-next-meeting = ملاقات میں بات اس سے شروع ہوگی جو آپ کے لیے اہم ہے۔ کچھ ساتھ لانے کی ضرورت نہیں۔
done-next-confirmation-text = تصدیق کے لیے ہم نے آپ کو ٹیکسٹ میسج بھیج دیا ہے۔
done-next-confirmation-email = تصدیق کے لیے ہم نے آپ کو ای میل بھیج دی ہے۔
done-next-no-message = ہم نے کوئی پیغام نہیں بھیجا، کیونکہ آپ نے اس کے لیے کوئی محفوظ طریقہ نہیں بتایا۔ اپنا حوالہ لکھ لیں، یا یہ صفحہ پرنٹ کر لیں۔
done-until-title = تب تک
done-until-worse = اگر حالات بگڑ جائیں تو ملاقات کا انتظار نہ کریں۔ فوری مدد ابھی مل سکتی ہے۔
done-until-gp = اگر طبیعت خراب ہو تو اپنی جی پی پریکٹس سے رابطہ کریں، یا 111 پر کال کریں۔
done-until-call = اگر کچھ بدل جائے تو ہمیں { $phone } پر کال کریں۔
done-prepare-title = تیاری میں ہماری مدد کریں
done-prepare = اگر آپ چاہیں تو ابھی یا بعد میں ہمیں مزید بتا سکتے ہیں۔ یہ ضروری نہیں۔
done-prepare-start = تیاری میں ہماری مدد کریں
done-finish-title = کیا یہ فون یا کمپیوٹر دوسرے لوگ بھی استعمال کرتے ہیں؟
done-finish = یہ صفحہ اس ڈیوائس پر دو گھنٹے تک دیکھا جا سکتا ہے۔ اگر کوئی اور اسے دیکھ سکتا ہو تو ابھی ختم کریں۔
done-finish-button = اس ڈیوائس پر ختم کریں
done-finished-title = آپ نے اس ڈیوائس پر ختم کر دیا ہے
done-finished = آپ کا فارم اب یہاں نظر نہیں آئے گا۔ آپ کی ملاقات میں کوئی تبدیلی نہیں ہوئی۔
done-expired-title = آپ کی تصدیق اب یہاں نہیں دکھائی جاتی
done-expired = اسے راز رکھنے کے لیے ہم اسے اس ڈیوائس پر صرف دو گھنٹے دکھاتے ہیں۔ ہمارے پیغام کا لنک استعمال کریں، یا ہمیں { $phone } پر کال کریں۔
