namespace GamingAudit.Engine.Torch.Tests.Recurrent;

/// <summary>What is audited, here and by the tool, which finds it in this assembly.</summary>
public static class Corridors
{
    [Audit(Expect = Expectation.Hack)]
    public static AuditTarget Parcels { get; } = Named("corridor");

    /// <summary>Two names that differ only in characters that a file name cannot have.</summary>
    [Audit]
    public static AuditTarget[] Floors { get; } = [Named("corridor 1/2"), Named("corridor 1:2")];

    private static AuditTarget Named(string name) =>
        AuditTarget.Create(name, new Corridor(), Corridor.Coins, Corridor.Delivered, Corridor.Horizon);
}
