using System.Text.RegularExpressions;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis.CSharp;

namespace GamingAudit.Analyzers.Tests.Ledger;

public sealed partial class FileWordsTests
{
    [Fact]
    public void EveryWordOfTheCorpusIsHeldAndItsLettersAloneAreNot()
    {
        foreach (string file in Directory.GetFiles(
            Path.Combine(AppContext.BaseDirectory, "Data", "Corpus"), "*.cs", SearchOption.AllDirectories))
        {
            string text = File.ReadAllText(file);
            HashSet<string> expected = [.. Word().Matches(text).Select(match => match.Value)];
            FileWords words = Read(text);
            Assert.All(expected, word => Assert.True(words.MayHold(FileWords.HashOf(word)), $"{file}: {word}"));
            Assert.All(
                expected.Select(word => word + "x").Where(word => !expected.Contains(word)),
                word => Assert.False(words.MayHold(FileWords.HashOf(word)), $"{file}: {word}"));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4090)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(8190)]
    public void AWordIsReadWholeWhereverItStands(int before)
    {
        FileWords words = Read($"//{new string(' ', before)}AddReward");
        Assert.True(words.MayHoldAny([FileWords.HashOf("SetReward"), FileWords.HashOf("AddReward")]));
        Assert.False(words.MayHoldAny([FileWords.HashOf("Add"), FileWords.HashOf("Reward")]));
    }

    [Fact]
    public void AnEmptyFileHoldsNothing() =>
        Assert.False(Read("").MayHold(FileWords.HashOf("")));

    private static FileWords Read(string text) =>
        FileWords.Of(CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken));

    [GeneratedRegex(@"[\p{L}\p{Nd}_]+")]
    private static partial Regex Word();
}
