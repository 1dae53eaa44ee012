using System;
using RLMatrix.Toolkit;

[RLMatrixEnvironment]
public class RandomNoiseInReward
{
    readonly Random noise = new Random();
    float x;

    [RLMatrixActionDiscrete(3)]
    public void Push(int action) => x += action - 1;

    [RLMatrixReward]
    public float Reward() => -Math.Abs(x) + 0.1f * (float)noise.NextDouble(); // expect: GA4002

    [RLMatrixDone]
    public bool Done() => Math.Abs(x) > 10;

    [RLMatrixReset]
    public void Reset() => x = 0;
}
