using System.Reflection;
using System.Text.RegularExpressions;
using GamingAudit.Engine.Tests;
using GamingAudit.Testing.Properties;

namespace GamingAudit.Testing.Tests;

/// <summary>The code of the guide and of the pages is compiled, and does what they say.</summary>
public sealed partial class PageTests
{
    private const string Usings = "using System;\nusing GamingAudit;\nusing GamingAudit.Testing;\nusing Xunit;\n";
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "docs");

    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)).Except(["README.md"]).Order()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_first_reward_of_a_page_fails_the_property_and_the_second_has_it(string page)
    {
        string[] blocks = Blocks(page);
        Assert.Equal(2, blocks.Length);

        PropertyResult flawed = Result(blocks[0]), repaired = Result(blocks[1]);

        Assert.True(flawed.Outcome == PropertyOutcome.Fails, flawed.ToString());
        Assert.True(repaired.Outcome == PropertyOutcome.Holds, repaired.ToString());
        Assert.Equal(page, PropertyMessage.PageOf(flawed));
    }

    [Fact]
    public void Each_property_has_a_page_which_the_guide_lists()
    {
        string guide = File.ReadAllText(Path.Combine(Folder, "README.md"));

        Assert.Equal(
            Violations.ByName.Values.Select(property => property.Name.Replace(' ', '-') + ".md").Distinct().Order(),
            Pages.Select(row => row.Data).Order());
        Assert.All(Pages.Select(row => row.Data), page => Assert.Contains($"]({page})", guide));
    }

    [Fact]
    public void The_tests_of_the_guide_fail_as_it_says()
    {
        string tests = Usings + Blocks("README.md")[0].Replace("using System;\nusing GamingAudit;\n", "")
            + Blocks("README.md")[1];
        Type type = SourceCompiler.Load(tests).GetType("BicycleTests")!;
        object instance = Activator.CreateInstance(type)!;

        string gamed = Assert.IsType<RewardAssertionException>(Thrown("Is_not_gameable")).Message;
        string property = Assert.IsType<RewardAssertionException>(Thrown("Has_the_properties_of_a_reward")).Message;

        Assert.Contains("The reward of bicycle can be gamed", gamed);
        Assert.Contains("exploit", gamed);
        Assert.Contains("Back, Forth", property);

        Exception? Thrown(string method) =>
            Assert.Throws<TargetInvocationException>(() => type.GetMethod(method)!.Invoke(instance, null))
                .InnerException;
    }

    private static PropertyResult Result(string block)
    {
        string source = Usings + Blocks("README.md")[0].Replace("using System;\nusing GamingAudit;\n", "")
            + $$"""

            public static class Page
            {
                public static PropertyResult Result() => Property(Bicycle.With(Proxy)).Run();
                {{block}}
            }
            """;
        return (PropertyResult)SourceCompiler.Load(source).GetType("Page")!.GetMethod("Result")!.Invoke(null, null)!;
    }

    private static string[] Blocks(string page) =>
        [.. CSharpBlock().Matches(File.ReadAllText(Path.Combine(Folder, page))).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
