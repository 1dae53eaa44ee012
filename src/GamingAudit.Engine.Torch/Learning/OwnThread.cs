using static TorchSharp.torch;

namespace GamingAudit.Engine.Torch.Learning;

/// <summary>
/// Keeps torch on the thread that calls it: the split of a sum into threads would decide how it is rounded. Products
/// are split by a library in which each thread has a number of its own, that of the processors at first, so that it is
/// not enough to set it on one.
/// </summary>
internal static class OwnThread
{
    [ThreadStatic]
    private static bool isKept;

    /// <summary>Has all that this thread computes from now on computed by it alone.</summary>
    public static void Keep()
    {
        if (isKept) return;
        set_num_threads(1);
        isKept = true;
    }
}
