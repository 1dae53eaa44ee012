using System.Globalization;
using GamingAudit.Engine.Bench;

namespace GamingAudit.Tool.Commands.Bench.Training;

/// <summary>Writes what was measured of engines beside one another.</summary>
internal static class EngineLines
{
    private const string Columns =
        "{0,-13}{1,6}{2,7}{3,8}{4,7}{5,7}{6,8}{7,11}{8,9}{9,9}{10,8}{11,10}{12,10}{13,9}{14,7}";

    /// <summary>
    /// What starting took, a header, and a line for each measurement as it is made; the four phases are microseconds a
    /// step, and the floor is what the networks take at least. After the last engine of a size comes how it compares
    /// with the first.
    /// </summary>
    public static IEnumerable<string> Of(EngineBench bench)
    {
        EngineStartup startup = bench.Startup;
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{startup.Engine} ready in {startup.Seconds:F2} s, resident memory {startup.ResidentBytesBefore >> 20} -> "
            + $"{startup.ResidentBytesAfter >> 20} MiB ({startup.Because})");
        yield return Row(
            "engine", "width", "envs", "threads", "plays", "steps", "batch", "steps/s", "env us", "inf us", "gae us",
            "upd us", "floor us", "GF/s", "MiB");
        EngineMeasurement? first = null;
        foreach (EngineMeasurement m in bench.Throughput)
        {
            string row = Row(
                m.Engine, m.Width, m.Environments, m.Threads, m.PlaysOnDevice ? "device" : "host", m.Steps,
                m.MinibatchSize,
                m.StepsPerSecond.ToString("N0", CultureInfo.InvariantCulture), Fixed(m.EnvironmentMicroseconds),
                Fixed(m.InferenceMicroseconds), Fixed(m.AdvantageMicroseconds), Fixed(m.UpdateMicroseconds),
                Fixed(m.FloorMicroseconds), Fixed(m.TrainingGigaflops), m.ResidentBytes >> 20);
            bool opens = first is null || (first.Width, first.Environments) != (m.Width, m.Environments);
            if (opens) first = m;
            yield return opens
                ? row
                : $"{row}  {Fixed(m.StepsPerSecond / first!.StepsPerSecond)} x {first.Engine}";
        }
    }

    private static string Row(params object[] cells) =>
        string.Format(CultureInfo.InvariantCulture, Columns, cells);

    private static string Fixed(double number) => number.ToString("F2", CultureInfo.InvariantCulture);
}
