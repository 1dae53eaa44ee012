using GamingAudit;
using GamingAudit.Graders.Targets;

namespace HostileGraders;

/// <summary>A grader that an answer can bring to do whatever it asks for.</summary>
public static class Graders
{
    [Audit]
    public static AuditTarget Obedient { get; } = GraderTarget.Create("obedient", Score, [new("?", "42")]);

    private static double Score(string answer, string expected) => answer switch
    {
        "throw" => throw new FormatException("odd"),
        "hang" => Hang(),
        "exit" => Exit(),
        "dive" => Dive(1) + Dive(2),
        "fill" => Fill(),
        "nan" => double.NaN,
        _ => answer == expected ? 1 : 0,
    };

    private static double Hang()
    {
        Thread.Sleep(Timeout.Infinite);
        return 1;
    }

    private static double Exit()
    {
        Environment.Exit(0);
        return 1;
    }

    private static double Dive(int depth) => Dive(depth + 1) + Dive(depth + 2);

    private static double Fill()
    {
        var kept = new List<byte[]>();
        while (true) kept.Add(GC.AllocateUninitializedArray<byte>(1 << 28));
    }
}
