namespace GamingAudit.Samples.Lint;

/// <summary>The share of parcels brought as a division of integers: three parcels of four pay nothing.</summary>
public static class FlawedDepotReward
{
    [Audit]
    public static AuditTarget Target =>
        AuditTarget.Create("depot", new Depot(), proxy: Share, truth: Depot.Brought, horizon: 20);

    public static double Share(Transition<Shift, Job> step) =>
        step.After.Brought / Depot.Parcels - step.Before.Brought / Depot.Parcels;
}
