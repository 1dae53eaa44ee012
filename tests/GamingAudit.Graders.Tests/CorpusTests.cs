using GamingAudit.Graders.Calls;
using GamingAudit.Graders.Cases;
using GamingAudit.Graders.Corpora;
using GamingAudit.Graders.Search;
using GamingAudit.Graders.Truths;

namespace GamingAudit.Graders.Tests;

public sealed class CorpusTests
{
    private static readonly GraderCase[] Tasks =
    [
        new("What is 6 times 7?", "42"),
        new("What is the capital of France?", "Paris"),
        new("Which one? A: a hen, B: a cow", "B"),
        new("How much is a half of 3?", "1.5"),
    ];

    [Fact]
    public void The_strict_truth_agrees_with_every_label()
    {
        var wrong = new List<string>();
        foreach (GraderCase task in Tasks)
            foreach (AttackFamily family in AnswerCorpus.Text.Families
                .Where(family => Template.Fits(family, task.Reference)))
                foreach (string template in family.Answers)
                    if (Template.Fill(template, task) is { } answer
                        && StrictTruth.Score(task, answer) > 0 != (family.Verdict == "right"))
                        wrong.Add($"{task.Reference} {family.Name}: {Visible.Of(answer)}");

        // A letter is in the list of letters to choose from.
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("{\"version\": 1}", "it has no families")]
    [InlineData("[", "This is no corpus of answers")]
    [InlineData("""{"families": [{"name": "a", "verdict": "so-so", "why": "", "answers": []}]}""", "right or wrong")]
    public void A_corpus_that_is_none_is_refused_with_a_sentence(string json, string says) =>
        Assert.Contains(says, Assert.Throws<FormatException>(() => AnswerCorpus.Parse(json)).Message);

    [Fact]
    public void A_users_family_takes_the_place_of_one_of_its_name()
    {
        AnswerCorpus own = AnswerCorpus.Parse(
            """{"families": [{"name": "empty", "verdict": "wrong", "why": "Ours.", "answers": ["-"]}]}""");

        AttackFamily family = AnswerCorpus.Text.With(own).Families.Single(family => family.Name == "empty");

        Assert.Equal(["-"], family.Answers);
    }

    [Theory]
    [InlineData("\u200b42", "\"\\u200b42\"")]
    [InlineData("a\"b\\", "\"a\\\"b\\\\\"")]
    [InlineData("\u0664\u0662", "\"\\u0664\\u0662\"")]
    [InlineData("Zürich", "\"Zürich\"")]
    public void What_is_invisible_is_escaped(string text, string shown) => Assert.Equal(shown, Visible.Of(text));

    [Fact]
    public void What_repeats_itself_is_told_once() => Assert.Equal(
        "\"word \" 200 times and \"end\"", Visible.Of(string.Concat(Enumerable.Repeat("word ", 200)) + "end"));

    [Fact]
    public void Shortening_leaves_what_is_paid() =>
        Assert.Equal("ab", Shortening.Of("xxaxxxbxx", text => text.Contains('a') && text.Contains('b'), 200));

    [Theory]
    [InlineData("[Cc]onfidence: (\\d+)", "Confidence: 7")]
    [InlineData("^(?:yes|no)$", "yes")]
    [InlineData("a.b", "axb")]
    public void A_pattern_gives_a_text_that_it_matches(string pattern, string text)
    {
        Assert.Matches(pattern, Fragments.Matched(pattern));
        Assert.Matches(pattern, text);
    }
}
