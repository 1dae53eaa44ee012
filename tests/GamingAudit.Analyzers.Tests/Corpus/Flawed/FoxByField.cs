using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class FoxByField : Agent
{
    public FoxByFieldField field;

    private void FixedUpdate()
    {
        if (transform.localPosition.y < 0f)
        {
            field.Give(-1 / field.maxSteps * 10f); // expect: GA1001
        }
    }
}

public class FoxByFieldField : MonoBehaviour
{
    public int maxSteps = 5000;
    private SimpleMultiAgentGroup foxes = new SimpleMultiAgentGroup();

    public void Give(float amount)
    {
        foxes.AddGroupReward(amount);
    }
}
