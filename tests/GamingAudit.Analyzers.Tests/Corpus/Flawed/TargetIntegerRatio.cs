using GamingAudit;

public readonly record struct Ward(int Healthy, int Beds);

public static class TargetIntegerRatio
{
    public static double Health(Transition<Ward, int> step)
    {
        Ward ward = step.After;
        return ward.Healthy / ward.Beds; // expect: GA1001
    }
}
