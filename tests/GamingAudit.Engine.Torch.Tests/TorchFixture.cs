using GamingAudit.Engine.Torch.Learning;
using GamingAudit.Engine.Torch.Loading;

namespace GamingAudit.Engine.Torch.Tests;

/// <summary>
/// The backend, loaded as it is for users; on the processor, unless GAMINGAUDIT_TEST_DEVICE names another device.
/// </summary>
internal static class TorchFixture
{
    public static TorchDevice Device { get; } = Enum.Parse<TorchDevice>(
        Environment.GetEnvironmentVariable("GAMINGAUDIT_TEST_DEVICE") is { Length: > 0 } named ? named : "cpu",
        ignoreCase: true);

    public static TorchBackend Backend { get; } = new(Device, LoadOptions.FromEnvironment());

    /// <summary>The same, with as much on the device as there can be, whether it pays or not.</summary>
    public static TorchBackend OnDevice { get; } = new(Device, LoadOptions.FromEnvironment()) { StaysOnDevice = true };
}
