using System;
public class ForkliftEnv
{
    private float x, z, liftHeight;
    private bool palletLoaded;
    private int stepIndex;
    public int MaxEpisodeSteps { get; } = 500;

    public (float[] obs, float reward, bool done, string info) Step(float drive, float steer, float lift)
    {
        stepIndex++;
        x += drive * (float)Math.Cos(steer);
        z += drive * (float)Math.Sin(steer);
        liftHeight = Math.Max(0f, Math.Min(3f, liftHeight + lift * 0.1f));
        float distToPallet = (float)Math.Sqrt((x - 5) * (x - 5) + (z - 5) * (z - 5));
        float distToDock = (float)Math.Sqrt((x + 8) * (x + 8) + z * z);
        float reward = -0.005f;
        if (!palletLoaded && distToPallet < 0.5f && liftHeight < 0.2f)
        {
            palletLoaded = true;
            reward += 2f;
        }
        if (palletLoaded)
        {
            reward += 0.05f; // expect: GA3004, GA3006
            if (distToDock < 0.5f)
            {
                reward += 5f;
                return (Obs(), reward, true, "delivered");
            }
        }
        if (Math.Abs(x) > 20 || Math.Abs(z) > 20)
            return (Obs(), reward - 1f, true, "left yard");
        return (Obs(), reward, stepIndex >= MaxEpisodeSteps, "");
    }
    public float[] Reset() { x = z = liftHeight = 0; palletLoaded = false; stepIndex = 0; return Obs(); }
    private float[] Obs() => new[] { x, z, liftHeight, palletLoaded ? 1f : 0f };
}
