public sealed class SieveEnv
{
    private int caught;
    private int thrown;

    public float[] Reset()
    {
        caught = 0;
        thrown = 1;
        return new float[] { 0f };
    }

    public float[] Step(int action, out double reward, out bool done)
    {
        thrown++;
        if (action == 2) caught++;
        reward = 0;
        if (thrown > 3) reward += caught / thrown; // expect: GA1001
        done = thrown >= 200;
        return new float[] { caught, thrown };
    }
}
