using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class WaterFullPlants : Agent
{
    public Transform[] plants;
    private float[] moisture;
    private float reach = 1.5f;

    public override void OnEpisodeBegin()
    {
        for (int i = 0; i < moisture.Length; i++) moisture[i] = 0.2f;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.position += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        int driest = Driest();
        float away = Vector3.Distance(transform.position, plants[driest].position);
        if (away < reach)
        {
            Water(driest);
        }
        AddReward(-0.01f);
    }

    private void Water(int plant)
    {
        moisture[plant] = Mathf.Min(moisture[plant] + 0.1f, 1f);
        AddReward(0.5f); // expect: GA3006
    }

    private int Driest()
    {
        int driest = 0;
        for (int i = 1; i < moisture.Length; i++)
        {
            if (moisture[i] < moisture[driest]) driest = i;
        }
        return driest;
    }
}
