using System.Runtime.CompilerServices;
using GamingAudit;

namespace BadTargets;

/// <summary>Targets whose dynamics hang, crash or print.</summary>
public static class Dynamics
{
    [Audit]
    public static AuditTarget NeverReturns => Walk.Misbehaving("never-returns", place =>
    {
        while (Volatile.Read(ref forever)) Thread.SpinWait(100);
        return place;
    });

    [Audit]
    public static AuditTarget StackOverflow => Walk.Misbehaving("stack-overflow", place => new Place(Deeper(place.X)));

    [Audit]
    public static AuditTarget Exits => Walk.Misbehaving("exits", place =>
    {
        Environment.Exit(0);
        return place;
    });

    /// <summary>Crashes where no file in the current folder says that it has done so before.</summary>
    [Audit]
    public static AuditTarget CrashesOnce => Walk.Misbehaving("crashes-once", static place =>
    {
        const string mark = "has-crashed";
        if (!File.Exists(mark))
        {
            File.WriteAllText(mark, "");
            Environment.FailFast("once");
        }
        return place;
    });

    [Audit]
    public static AuditTarget Prints => Walk.Misbehaving("prints", place =>
    {
        Console.WriteLine("{\"kind\":\"stopped\"} from user code");
        Console.Error.WriteLine("an error from user code");
        return new Place(4);
    });

    private static bool forever = true;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Deeper(int x) => 1 + Deeper(x + 1) * 2;
}
