using System.Diagnostics;

namespace GamingAudit.Testing.Tests;

public sealed class MatrixTests(ITestOutputHelper output)
{
    [Fact]
    public void Dump()
    {
        foreach (AuditTarget target in SuiteTargets.ByName.Values)
        {
            long start = Stopwatch.GetTimestamp();
            PropertyResult all = RewardProperties.All(target).Run();
            double s = Stopwatch.GetElapsedTime(start).TotalSeconds;
            output.WriteLine($"### {target.Name} control={SuiteTargets.Controls.Contains(target.Name)} {s:0.000} s");
            foreach (PropertyResult part in all.Parts) output.WriteLine($"{part.Outcome} {part}");
            start = Stopwatch.GetTimestamp();
            output.WriteLine($"POT {RewardProperties.PotentialBased(target).Run()} {Stopwatch.GetElapsedTime(start).TotalSeconds:0.000} s");
        }
    }
}
