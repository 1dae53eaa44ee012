using System.Runtime.InteropServices;

namespace GamingAudit.Engine.Torch.Loading;

/// <summary>Loads native libraries, and says what the system's loader says where one does not load.</summary>
internal static partial class DynamicLoader
{
    private const int Lazy = 1;
    private const int Now = 2;

    /// <summary>
    /// Loads a library. Where a function is missing this fails, unless functions are bound when they are called, as the
    /// runtime does it: then the process ends at the first call of one that is missing.
    /// </summary>
    /// <param name="path">The library.</param>
    /// <param name="bindsLate">Whether functions are bound when they are called; always so but on Linux.</param>
    /// <exception cref="DllNotFoundException">It does not load; the message is the loader's own.</exception>
    public static nint Load(string path, bool bindsLate = false)
    {
        if (!OperatingSystem.IsLinux()) return NativeLibrary.Load(path);
        Error(); // Its first call loads it, and would clear the message that it is to return.
        nint handle = Open(path, bindsLate ? Lazy : Now);
        return handle != 0
            ? handle
            : throw new DllNotFoundException(Marshal.PtrToStringUTF8(Error()) ?? $"{path} does not load");
    }

    [LibraryImport("libc", EntryPoint = "dlopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "dlerror")]
    private static partial nint Error();
}
