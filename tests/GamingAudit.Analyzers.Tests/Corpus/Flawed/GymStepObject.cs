public class StepResult
{
    public float[] Observation { get; set; }
    public double Reward { get; set; }
    public bool Done { get; set; }
}

public class WellEnv
{
    private const int Depth = 40;
    private int level;

    public float[] Reset()
    {
        level = 0;
        return new float[] { level };
    }

    public StepResult Step(int action)
    {
        level += action == 1 ? 1 : -1;
        var result = new StepResult();
        result.Observation = new float[] { level };
        result.Reward = level / Depth; // expect: GA1001
        result.Done = level >= Depth;
        return result;
    }
}
