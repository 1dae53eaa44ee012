using GamingAudit.Engine.Torch.Learning;
using GamingAudit.Engine.Torch.Loading;

namespace GamingAudit.Engine.Torch.Tests;

/// <summary>The backend on the processor, loaded as it is for users.</summary>
internal static class TorchFixture
{
    public static TorchBackend Backend { get; } = new(TorchDevice.Cpu, LoadOptions.FromEnvironment());
}
