"""Plain text: encodings, paragraphs, what stands for a missing title."""

import time
from datetime import date
from pathlib import Path

import pytest

from factcheck import readers
from factcheck.config import MAX_INPUT
from factcheck.errors import BinaryInput, EmptyInput, NoText, TooLarge

SEED_ARTICLE = Path(__file__).parents[2].parent / "shared" / "seed" / "article-2024-04-03.txt"

FRENCH = "Le président a été réélu à l’issue du scrutin ; « naïve », dit-elle."
CZECH = "Vláda oznámila, že volby se uskuteční v neděli. Příští týden začne řádné jednání."
RUSSIAN = "Министр обороны посетил парад в столице страны. Об этом во вторник сообщили журналистам в правительстве."
JAPANESE = "防衛省は火曜日、新しい計画を発表した。\nこれは五年ぶりの見直しとなる。"
ENGLISH = "The minister said “no” – it cost £5."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *[(text, "utf-8") for text in (FRENCH, CZECH, RUSSIAN, JAPANESE)],
        *[(text, "utf-8-sig") for text in (FRENCH, RUSSIAN)],
        *[(text, "utf-16") for text in (ENGLISH, RUSSIAN, JAPANESE)],
        *[(text, encoding) for text in (ENGLISH, FRENCH, RUSSIAN, JAPANESE) for encoding in ("utf-16-le", "utf-16-be")],
        (JAPANESE, "utf-32"),
        (ENGLISH, "cp1252"),
        ("He said “no”.", "cp1252"),
        (FRENCH, "cp1252"),
        ("Größe und Maß für fünf Straßen", "cp1252"),
        (CZECH, "cp1250"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (JAPANESE, "shift_jis"),
    ],
)
def test_the_encoding_is_found_without_being_told(text, encoding):
    assert readers.read(text.encode(encoding)).text == text


def test_the_charset_of_the_media_type_settles_what_could_be_several():
    assert readers.read(b"K\xf6z\xf5s", media_type="text/plain; charset=iso-8859-2").text == "Közős"


def test_a_charset_that_uses_ascii_bytes_only_is_believed():
    read = readers.read(JAPANESE.encode("iso2022_jp"), media_type='text/plain; charset="ISO-2022-JP"')
    assert read.text == JAPANESE


def test_a_server_that_says_latin_1_without_looking_is_not_believed_against_valid_utf_8():
    assert readers.read("Café".encode(), media_type="text/plain; charset=ISO-8859-1").text == "Café"


@pytest.mark.parametrize("charset", ["x-unknown", "unicode_escape", "rot13", "idna", "zip", "a" * 99])
def test_a_charset_that_is_none_is_passed_over(charset):
    assert readers.read("Café \\u0041".encode(), media_type=f"text/plain; charset={charset}").text == "Café \\u0041"


def test_utf_8_with_a_broken_byte_keeps_all_other_characters():
    body = (RUSSIAN + " и " + RUSSIAN).encode()[:-1] + b"\xd1"
    assert readers.read(body).text.startswith(RUSSIAN)


def test_paragraphs_stay_and_line_ends_become_one_kind():
    assert readers.read(b"\r\n First one.\r\n\r\nSecond,\rwrapped.\x0cThird.\n\n").text == (
        "First one.\n\nSecond,\nwrapped.\n\nThird."
    )


@pytest.mark.parametrize(
    "body",
    [
        *(b"PK\3\4junk\0\0", b"PK\5\6", b"\xff\xd8\xff\xe0JFIF is what it says", b"\x1f\x8b\x08 and some words"),
        *(b"\0\1\2\3words", b"\0\0\7", b"a\1b\2c", b"x\x00\x01\xff\xfe\xff", b"SQLite format 3\0 and a page of it"),
    ],
)
def test_a_few_bytes_that_are_no_text_are_refused_like_many(body):
    with pytest.raises(BinaryInput):
        readers.read(body, name="small.txt")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *(("PK is a code.", "utf-8"), ("GIF89a is a format.", "ascii"), ("Rar! it said.", "utf-8"), ("Ja.", "ascii")),
        *(
            ("雪。", "utf-8"),
            ("雪が降る。", "utf-16"),
            ("Да.", "utf-16"),
            ("It snows.", "utf-16-le"),
            ("a\0b c.", "utf-8"),
        ),
    ],
)
def test_a_short_text_is_a_text_in_any_encoding(text, encoding):
    assert readers.read(text.encode(encoding)).text == text.replace("\0", "")


def test_a_few_control_characters_are_cleaned():
    assert readers.read(b"The mini\0ster \x07said \x1b[31mno\x1b[0m.").text == "The minister said [31mno[0m."


@pytest.mark.parametrize(
    "body", [bytes(range(256)) * 40, b"\x89PNG\r\n\x1a\n" + bytes(200), b"PK\x03\x04\x14\0\0\0\x08\0" * 20]
)
def test_a_binary_is_refused(body):
    with pytest.raises(BinaryInput, match=r"“photo\.txt” is not a text") as caught:
        readers.read(body, name="photo.txt")
    assert "PDF" in caught.value.hint


@pytest.mark.parametrize("body", [b"", b" \n\t\r\n"])
def test_an_empty_file_is_refused(body):
    with pytest.raises(EmptyInput, match=r"“a\.txt” is empty"):
        readers.read(body, name="a.txt")


@pytest.mark.parametrize("body", [b"\xef\xbb\xbf", b"--- !!! ---", "\u200b\ufeff".encode()])
def test_a_file_without_a_word_is_refused(body):
    with pytest.raises(NoText):
        readers.read(body)


def test_what_is_over_the_cap_is_refused_before_it_is_decoded():
    body = b"a sentence. " * (60 * 1024 * 1024 // 12)
    began = time.perf_counter()
    with pytest.raises(TooLarge, match=r"“big\.txt” has 60 MB; at most 50 MB"):
        readers.read(body, name="big.txt")
    assert time.perf_counter() - began < 0.5
    assert len(body) > MAX_INPUT


def test_the_day_of_publication_is_read_from_a_metadata_line_that_stays():
    read = readers.read(b" date 2024-04-03 Officials met on Monday. They agreed.\n\nMore was said.")
    assert read.citation.published == date(2024, 4, 3)
    assert read.text.startswith("date 2024-04-03 Officials met")


def test_a_heading_on_top_is_the_title():
    assert readers.read(b"Officials Meet in Oslo\n\nThey met on Monday.").citation.title == "Officials Meet in Oslo"


def test_without_a_heading_the_first_words_stand_for_the_title_and_never_the_path():
    text = "date 2024-04-03 Officials of both countries met on Monday in the northern harbour town to sign a treaty."
    title = readers.read(text.encode(), name="secret-plan.txt").citation.title
    assert title == "Officials of both countries met on Monday in the northern harbour…"


def test_the_reader_and_its_library_are_named():
    read = readers.read(b"A text.")
    assert read.reader == "plain"
    assert read.reader_version.startswith("charset-normalizer 3.")


@pytest.mark.skipif(not SEED_ARTICLE.exists(), reason="the shared seed article is not here")
def test_the_seed_article_keeps_every_sentence_and_has_its_date():
    original = SEED_ARTICLE.read_text(encoding="utf-8")
    read = readers.read(SEED_ARTICLE.read_bytes(), name=SEED_ARTICLE.name)
    assert read.text == original.strip()
    assert read.citation.published == date(2024, 4, 3)
    assert read.citation.title.startswith("Amidst the backdrop of international scrutiny")
