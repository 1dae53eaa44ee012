using System;

public interface IFlyerBandit
{
    int Choose(float[] context);

    void Learn(float[] context, int arm, float reward);
}

public sealed class Flyer { public int Shown, Answered; }

public sealed class FlyerTrial
{
    private readonly IFlyerBandit bandit;
    private readonly Flyer[] leaflets;

    public FlyerTrial(IFlyerBandit bandit, Flyer[] leaflets) => (this.bandit, this.leaflets) = (bandit, leaflets);

    public void Serve(float[] context, Func<int, bool> answers)
    {
        int arm = bandit.Choose(context);
        Flyer one = leaflets[arm];
        one.Shown++;
        if (answers(arm)) one.Answered++;
        bandit.Learn(context, arm, RewardOf(one));
    }

    private static float RewardOf(Flyer one)
    {
        float rate = (float)one.Answered / Math.Max(1, one.Shown);
        return rate * 100f;
    }
}
