using System.Reflection;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

/// <summary>Each list of words grows by an option of its name.</summary>
public sealed class WordListTests
{
    public static TheoryData<string> Options => [.. All.Select(list => list.Option)];

    private static IEnumerable<WordList> All => typeof(WordLists).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(list => list.GetValue(null)).OfType<WordList>();

    [Theory]
    [MemberData(nameof(Options))]
    public void Grows_by_its_option(string option)
    {
        WordList list = All.Single(one => one.Option == option);
        var options = new FixedOptions(new Dictionary<string, string> { [option] = "quicksand, thorns" });
        var words = new Words(options.GlobalOptions);
        Assert.Equal([.. list.Words.Distinct(), "quicksand", "thorns"], words.Of(list));
    }
}
