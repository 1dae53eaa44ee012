namespace GamingAudit.Engine.Torch.Loading;

/// <summary>The native libraries that TorchSharp runs on in this process.</summary>
/// <param name="Libtorch">The libtorch in use.</param>
/// <param name="NativeLibrary">The file of TorchSharp's own native library that was loaded.</param>
/// <param name="IsPatched">True where that is a copy that accepts an older libstdc++.</param>
/// <param name="Misfit">The first function that this libtorch lacks, as the system puts it; null where none is.</param>
/// <param name="CudaObstacle">Why CUDA cannot be used; null where it can.</param>
/// <param name="CudaDevices">How many CUDA devices there are.</param>
/// <param name="Seconds">How long loading took.</param>
public sealed record TorchInstallation(
    LibtorchFolder Libtorch, string NativeLibrary, bool IsPatched, string? Misfit, string? CudaObstacle,
    int CudaDevices, double Seconds)
{
    /// <summary>
    /// A remark on a libtorch that is not the one TorchSharp was made for; null where it is that one.
    /// </summary>
    public string? VersionRemark => (Misfit, IsWanted) switch
    {
        (null, true) => null,
        (null, false) => $"{Difference}, and all symbols bound",
        _ => $"{Difference}, and not all functions are there: {Misfit}",
    };

    private bool IsWanted =>
        Libtorch.Version is null || LibtorchVersion.IsSameRelease(Libtorch.Version, LibtorchVersion.Wanted);

    private string Difference =>
        $"TorchSharp was made for libtorch {LibtorchVersion.Wanted}; this is "
        + (Libtorch.Version ?? "of no known version");
}
