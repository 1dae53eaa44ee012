using System.Globalization;
using System.Runtime.InteropServices;

namespace GamingAudit.Tool.Tests;

/// <summary>Signals, and the processes that they are sent to.</summary>
internal static partial class Signals
{
    public const int HangUp = 1;
    public const int Interrupt = 2;
    public const int Quit = 3;
    public const int Kill9 = 9;
    public const int Terminate = 15;
    public const int Stop = 19;

    // Signals are sent, and children looked up, the way of Linux; what a program ignores, its children ignore too.
    public static void NeedSignals()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are sent as on Linux.");
        const string field = "SigIgn:";
        string ignored = File.ReadLines("/proc/self/status")
            .Single(line => line.StartsWith(field, StringComparison.Ordinal))[field.Length..];
        ulong mask = ulong.Parse(ignored.Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        Assert.SkipUnless((mask >> (Interrupt - 1) & 1) == 0, "The tests were started with interrupts ignored.");
    }

    // An orphan that has ended may wait, as a zombie, for whoever adopted it.
    public static bool IsRunning(int id) => State(id) is not (null or 'Z');

    // A process is stopped some time after it was told to.
    public static bool IsStopped(int id) => State(id) == 'T';

    private static char? State(int id)
    {
        try
        {
            string stat = File.ReadAllText($"/proc/{id}/stat");
            return stat[stat.LastIndexOf(')') + 2];
        }
        catch (IOException)
        {
            return null;
        }
    }

    public static int[] Children(int id) =>
    [
        .. Directory.GetDirectories($"/proc/{id}/task")
            .SelectMany(task => File.ReadAllText($"{task}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(int.Parse),
    ];

    [LibraryImport("libc", EntryPoint = "kill")]
    public static partial int Kill(int id, int signal);
}
