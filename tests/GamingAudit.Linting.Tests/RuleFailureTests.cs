using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.Numbers;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Rules;
using GamingAudit.Linting.Analysis;
using GamingAudit.Linting.Loading;
using GamingAudit.Linting.Sources;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Linting.Tests;

public sealed class RuleFailureTests
{
    [Fact]
    public void Keeps_what_the_other_rules_find_when_one_throws()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Rover.cs", Lint.Flawed);

        UnitResult result = Run(folder, [new Failing(), .. RuleList.All]);

        Assert.Equal("GA2001", Assert.Single(result.Diagnostics, found => found.Id == "GA2001").Id);
        Assert.Equal("Rover", Assert.Single(result.Ledgers).Class);
        string crash = Assert.Single(result.Crashes);
        Assert.StartsWith("Not all of Rover in ", crash);
        Assert.EndsWith(" could be checked: GA2001 failed: over two lines.", crash);
    }

    [Fact]
    public void Finds_the_same_in_any_order_of_the_rules()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Rover.cs", Lint.Flawed);

        Assert.Equal(
            Run(folder, RuleList.All).Diagnostics.Select(found => found.ToString()),
            Run(folder, [.. RuleList.All.Reverse(), new Failing()]).Diagnostics.Select(found => found.ToString()));
    }

    private static UnitResult Run(TemporaryFolder folder, IEnumerable<RewardRule> rules)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        SourceUnit unit = Assert.Single(new LooseLoader([]).Load([LintSource.Of(folder.File("."))], cancellation));
        return UnitAnalysis.Run(unit, [.. rules], () => ProjectNumbers.None, cancellation);
    }

    private sealed class Failing : RewardRule
    {
        public override DiagnosticDescriptor Descriptor => new RewardAfterEnd().Descriptor;

        public override void Check(MethodLedger method, RuleContext context) =>
            throw new NotSupportedException("over\ntwo lines.");
    }
}
