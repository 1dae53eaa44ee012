namespace GamingAudit.Samples.Lint;

/// <summary>The same share, repaired: each parcel pays a quarter.</summary>
public static class RepairedDepotReward
{
    [Audit]
    public static AuditTarget Target =>
        AuditTarget.Create("depot-repaired", new Depot(), proxy: Share, truth: Depot.Brought, horizon: 20);

    public static double Share(Transition<Shift, Job> step) =>
        (step.After.Brought - step.Before.Brought) / (double)Depot.Parcels;
}
