using GamingAudit.Output.Text;

namespace GamingAudit.Output.Tests.Text;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" it pays ", "It pays.")]
    [InlineData("does it?", "Does it?")]
    public void Starts_with_a_capital_and_ends_with_a_stop(string clause, string sentence) =>
        Assert.Equal(sentence, Sentence.Of(clause));

    [Fact]
    public void Enumerates()
    {
        Assert.Equal("a", Sentence.Or(["a"]));
        Assert.Equal("a or b", Sentence.Or(["a", "b"]));
        Assert.Equal("a, b or c", Sentence.Or(["a", "b", "c"]));
    }

    [Theory]
    [InlineData(1e-12, "1E-12")]
    [InlineData(-1e-14, "0")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(123456.7, "1.2346E+05")]
    public void Rounds_numbers_to_five_digits(double number, string text) => Assert.Equal(text, NumberText.Of(number));
}
