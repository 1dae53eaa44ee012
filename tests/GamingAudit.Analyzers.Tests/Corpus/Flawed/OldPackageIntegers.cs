using MLAgents;
using UnityEngine;

public class OldPackageIntegers : Agent
{
    public int fuel = 300;

    public override void AgentAction(float[] vectorAction, string textAction)
    {
        transform.Translate(0f, vectorAction[0], 0f);
        fuel--;
        if (transform.position.y > 40f)
        {
            SetReward(fuel / 300); // expect: GA1001
            Done();
        }
    }

    public override void AgentReset()
    {
        fuel = 300;
        transform.position = Vector3.zero;
    }
}
