"""Which language a text is in: seen from the text, believed from metadata where that can be true."""

import subprocess
import sys

import pytest

from factcheck import readers
from factcheck.text.language import SAMPLE, detect, language_of, primary_of, spoken

GERMAN = (
    "Der Stadtrat hat am Montag den Haushalt beschlossen. Die Ausgaben steigen um drei Prozent, "
    "sagte die Kämmerin nach der Sitzung."
)
ENGLISH = (
    "The council passed the budget on Monday. Spending will rise by three percent, the treasurer said "
    "after the meeting, and it would not be the last time."
)
TEXTS = {
    "fr": "Le conseil municipal a voté le budget lundi. Les dépenses augmentent de trois pour cent.",
    "de": GERMAN,
    "es": "El ayuntamiento aprobó el presupuesto el lunes. El gasto sube un tres por ciento.",
    "ru": "Городской совет принял бюджет в понедельник. Расходы вырастут на три процента.",
    "ar": "وافق مجلس المدينة على الميزانية يوم الاثنين. وسترتفع النفقات بنسبة ثلاثة في المئة.",
    "zh": "市议会周一通过了预算。支出将增加百分之三。",
    "my": "မြို့တော်ကောင်စီသည် တနင်္လာနေ့တွင် ဘတ်ဂျက်ကို အတည်ပြုခဲ့သည်။ အသုံးစရိတ် သုံးရာခိုင်နှုန်း တိုးမည်။",
    "en": ENGLISH,
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_text_of_two_sentences_tells_its_language(language):
    found = detect(TEXTS[language])
    assert found.language == language
    assert found.confidence > 0.7
    assert detect(TEXTS[language]) == found


@pytest.mark.parametrize(
    "text", ["Earth is Jupiter.", "Yes.", "Lawson sells snacks.", "Yes, yes, yes.", "Skin Cream for Haiti", "OK", "42"]
)
def test_a_short_english_text_is_taken_for_english(text):
    assert spoken(text) == "en"


@pytest.mark.parametrize("text", ["", " \n", "42", "😀🎉", "1.000 – 2.000", "Łódź", "Xyzzy"])
def test_what_tells_no_language_is_of_unknown_language(text):
    assert detect(text).language == ""


def test_what_is_unknown_in_another_script_does_not_pass_for_english():
    assert spoken("ⴰⵣⵓⵍ") != "en"


def test_only_the_beginning_of_a_long_text_is_looked_at():
    long = ENGLISH * (SAMPLE // len(ENGLISH) + 1)
    assert detect(long + GERMAN * 10_000) == detect(long)


def test_a_long_text_is_as_sure_as_a_short_one():
    assert detect(GERMAN * 200).confidence > 0.9


def test_a_text_in_two_languages_has_the_one_that_most_of_it_is_in():
    assert detect(GERMAN * 8 + TEXTS["fr"]).language == "de"
    assert detect(ENGLISH * 8 + TEXTS["ru"]).language == "en"


def test_metadata_gives_the_region_of_the_language_that_is_seen():
    assert language_of(ENGLISH, "en-GB") == "en-GB"
    assert language_of(GERMAN, "de_AT") == "de_AT"


def test_metadata_that_names_another_language_than_the_text_plainly_has_is_not_believed():
    assert language_of(GERMAN, "en") == "de"
    assert language_of(TEXTS["zh"] * 4, "en-US") == "zh"
    assert language_of(ENGLISH, "fr") == "en"


def test_metadata_is_believed_where_the_text_is_too_short_or_the_languages_are_near():
    assert language_of("Bonjour le monde", "de") == "de"
    assert language_of(TEXTS["es"], "gl") == "gl"


def test_metadata_that_is_no_language_tag_is_not_used():
    assert language_of(GERMAN, "(unknown)") == "de"
    assert language_of(GERMAN) == "de"


@pytest.mark.parametrize("tag, primary", [("pt-BR", "pt"), ("zh_Hant_TW", "zh"), ("EN", "en"), ("", ""), ("x y", "")])
def test_the_primary_tag_is_what_stands_before_script_and_region(tag, primary):
    assert primary_of(tag) == primary


def test_a_given_language_wins_over_what_is_seen():
    assert spoken(GERMAN, "fr-CA") == "fr"


def test_plain_english_does_not_load_the_detector():
    code = (
        f"import sys; from factcheck.text.language import detect; found = detect({ENGLISH!r}).language; "
        "sys.exit(found != 'en' or 'py3langid' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_page_that_calls_its_german_text_english_is_kept_as_german():
    page = f"<html lang='en'><head><title>Haushalt</title></head><body><article><p>{GERMAN * 6}</p></article></body>"
    assert readers.read(page.encode(), media_type="text/html").citation.language == "de"


def test_a_plain_text_is_kept_with_its_language():
    assert readers.read(TEXTS["ru"].encode(), media_type="text/plain").citation.language == "ru"
