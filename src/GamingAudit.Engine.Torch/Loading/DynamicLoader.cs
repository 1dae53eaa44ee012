using System.Runtime.InteropServices;

namespace GamingAudit.Engine.Torch.Loading;

/// <summary>Loads a native library and binds all its symbols at once.</summary>
internal static partial class DynamicLoader
{
    private const int Now = 2;

    /// <summary>
    /// Loads a library. Where a symbol is missing this fails, while binding later, as the runtime does it, would end
    /// the process at the first call.
    /// </summary>
    /// <exception cref="DllNotFoundException">It does not load; the message is the loader's own.</exception>
    public static nint Load(string path)
    {
        if (!OperatingSystem.IsLinux()) return NativeLibrary.Load(path);
        Error(); // Its first call loads it, and would clear the message that it is to return.
        nint handle = Open(path, Now);
        return handle != 0
            ? handle
            : throw new DllNotFoundException(Marshal.PtrToStringUTF8(Error()) ?? $"{path} does not load");
    }

    [LibraryImport("libc", EntryPoint = "dlopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "dlerror")]
    private static partial nint Error();
}
