using RLMatrix.Toolkit;

[RLMatrixEnvironment]
public class RlMatrixIntegerShare
{
    const int Goal = 20;
    int stacked;

    [RLMatrixActionDiscrete(2)]
    public void Act(int action) => stacked += action;

    [RLMatrixReward]
    public float Share()
    {
        return stacked / Goal; // expect: GA1001
    }

    [RLMatrixDone]
    public bool Done() => stacked >= Goal;

    [RLMatrixReset]
    public void Reset() => stacked = 0;
}
