using System;

public interface ILeafletBandit
{
    int Choose(float[] context);

    void Learn(float[] context, int arm, float reward);
}

public sealed class Leaflet { public int Shown, Answered; }

public sealed class LeafletTrial
{
    private readonly ILeafletBandit bandit;
    private readonly Leaflet[] leaflets;

    public LeafletTrial(ILeafletBandit bandit, Leaflet[] leaflets) => (this.bandit, this.leaflets) = (bandit, leaflets);

    public void Serve(float[] context, Func<int, bool> answers)
    {
        int arm = bandit.Choose(context);
        Leaflet one = leaflets[arm];
        one.Shown++;
        if (answers(arm)) one.Answered++;
        bandit.Learn(context, arm, RewardOf(one));
    }

    private static float RewardOf(Leaflet one)
    {
        float rate = one.Answered / Math.Max(1, one.Shown); // expect: GA1001
        return rate * 100f;
    }
}
