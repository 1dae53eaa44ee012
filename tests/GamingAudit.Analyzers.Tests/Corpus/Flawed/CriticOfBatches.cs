using System.Collections.Generic;

public class CriticOfBatches
{
    private const float Gamma = 0.98f;
    private readonly CriticNet critic = new();
    private readonly CriticNet target = new();

    public void Learn(List<float[]> states, List<float> rewards, List<float[]> after)
    {
        var worth = new float[rewards.Count];
        for (int i = 0; i < rewards.Count; i++)
        {
            worth[i] = rewards[i] + Gamma * target.Forward(after[i])[0]; // expect: GA5001
        }
        critic.Backward(states, worth);
    }
}

public class CriticNet
{
    public float[] Forward(float[] state) => new[] { state[0] };

    public void Backward(List<float[]> states, float[] worth)
    {
    }
}

public class BoxGame
{
    public bool Done { get; private set; }

    public void Move(int action) => Done = action == 3;
}
