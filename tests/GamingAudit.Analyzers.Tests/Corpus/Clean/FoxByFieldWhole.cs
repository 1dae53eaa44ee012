using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class FoxByFieldWhole : Agent
{
    public FoxByFieldWholeField field;

    private void FixedUpdate()
    {
        if (transform.localPosition.y < 0f)
        {
            field.Give(-10f / field.maxSteps);
        }
    }
}

public class FoxByFieldWholeField : MonoBehaviour
{
    public int maxSteps = 5000;
    private SimpleMultiAgentGroup foxes = new SimpleMultiAgentGroup();

    public void Give(float amount)
    {
        foxes.AddGroupReward(amount);
    }
}
