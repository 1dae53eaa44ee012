using System.Diagnostics;
using System.Runtime.InteropServices;

namespace GamingAudit.Tool.Basics;

/// <summary>
/// A worker and the processes that user code starts in it, which end together. Where there are such groups, the system
/// also wakes a worker that was stopped when its parent dies, so that it sees that and ends. Windows has none of this:
/// there the worker ends alone.
/// </summary>
internal static partial class ProcessGroup
{
    private const int Kill = 9;

    /// <summary>Makes this process the first of a group of its own.</summary>
    public static void LeaveForOwn()
    {
        if (!OperatingSystem.IsWindows()) _ = Set(0, 0);
    }

    /// <summary>Ends this process at once, and all others of its group.</summary>
    public static void EndOwn()
    {
        if (!OperatingSystem.IsWindows() && Get() == Environment.ProcessId) _ = Signal(0, Kill);
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }

    /// <summary>Ends the group that a process was the first of, if there is any left of it.</summary>
    /// <param name="first">The id of the process, which this process has started.</param>
    public static void End(int first)
    {
        if (!OperatingSystem.IsWindows()) _ = Signal(-first, Kill);
    }

    [LibraryImport("libc", EntryPoint = "setpgid")]
    private static partial int Set(int process, int group);

    [LibraryImport("libc", EntryPoint = "getpgrp")]
    private static partial int Get();

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
