using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GamingAudit.Analyzers.Tests.Frameworks;

/// <summary>The names of a framework stand in its file and nowhere else.</summary>
public sealed class NamesTests
{
    [Fact]
    public void Stand_in_no_other_room()
    {
        FrameworkWords words = KnownFrameworks.Words;
        HashSet<string> names =
        [
            .. KnownFrameworks.All.SelectMany(framework => framework.Tokens).Where(token => token != "Step"),
            .. words.Begins, .. words.Ends, .. words.Horizons, .. words.StepCounts, .. words.CumulativeRewards,
            .. words.Decisions, .. words.Sensors, .. words.Hops, .. words.TagTests.Keys, .. words.Components,
            .. words.Leaves, .. words.Inspected, .. words.Maths, .. words.Geometry, .. words.Delays,
        ];
        // What people call the reward in a tuple.
        names.Remove("reward");
        // What people call any beginning anew.
        names.Remove("Reset");
        // What people call a method that makes a reward.
        names.ExceptWith(WordLists.RewardMethods.Words);
        // The analyzer asks whether a type makes targets of our own.
        names.Remove("AuditTarget");
        IEnumerable<string> found =
            from file in Repository.SourceFiles()
            let folders = file.Split(Path.DirectorySeparatorChar)
            where folders.Any(part => part.StartsWith("GamingAudit.Analyzers", StringComparison.Ordinal))
                && !folders.Any(part => part is "Frameworks" or "tests" or "bin")
            from token in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantTokens()
            where token.IsKind(SyntaxKind.StringLiteralToken) && names.Contains(token.ValueText)
            select $"{Path.GetFileName(file)}: {token.ValueText}";
        Assert.Empty(found);
    }
}
