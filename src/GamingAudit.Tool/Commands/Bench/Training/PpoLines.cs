using System.Globalization;
using GamingAudit.Engine.Bench;

namespace GamingAudit.Tool.Commands.Bench.Training;

/// <summary>What was measured of the fused engine, in lines.</summary>
internal static class PpoLines
{
    private const string Columns = "{0,-9}{1,6}{2,9}{3,12}{4,8}{5,8}{6,8}{7,8}{8,11}{9,11}{10,9}";

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>
    /// A header, and a line for each measurement as it is made; the four phases are microseconds a step.
    /// </summary>
    public static IEnumerable<string> Of(PpoBench bench)
    {
        yield return Row(
            "kernels", "envs", "threads", "steps/s", "env us", "inf us", "gae us", "upd us", "ppo GF/s",
            "gemm GF/s", "of GEMM");
        foreach (PpoMeasurement m in bench.Throughput)
            yield return Row(
                m.Kernels, m.Environments, m.Threads, m.StepsPerSecond.ToString("N0", Invariant),
                Fixed(m.EnvironmentMicroseconds), Fixed(m.InferenceMicroseconds), Fixed(m.AdvantageMicroseconds),
                Fixed(m.UpdateMicroseconds), Fixed(m.TrainingGigaflops), Fixed(m.GemmGigaflops), Fixed(m.OfGemm));
        foreach (CartPoleMeasurement m in bench.Learning)
            yield return string.Create(
                Invariant,
                $"CartPole, seed {m.Seed}: mean return {m.MeanReturn:F1} after {m.Steps:N0} steps, {m.Seconds:F2} s");
    }

    private static string Row(params object[] cells) => string.Format(Invariant, Columns, cells);

    private static string Fixed(double number) => number.ToString("F2", Invariant);
}
