using System.Text.RegularExpressions;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Tests.Readme;

public sealed partial class ReadmeTests
{
    [Fact]
    public void The_target_of_the_readme_compiles_and_is_gamed()
    {
        string readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));
        string snippet = CSharpBlock().Match(readme).Groups[1].Value;
        var target = (AuditTarget)SourceCompiler.Load(snippet).GetType("Bicycle")!.GetProperty("Ride")!.GetValue(null)!;

        AuditResult result = Auditor.Audit(target, new AuditOptions());

        Assert.Equal(Verdict.Gamed, result.Verdict);
        Assert.True(result.Certified);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
