using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class CrossingAgent : Agent
{
    public Lane[] lanes;

    void Update()
    {
        foreach (Lane lane in lanes)
        {
            if (lane.isGreen) lane.waitTimer = 20f;
            else lane.waitTimer -= Time.deltaTime;

            if (lane.waitTimer < 0f) AddReward(-0.1f * lane.cars); // expect: GA2005
        }
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        for (int i = 0; i < lanes.Length; i++) lanes[i].isGreen = actions.DiscreteActions[0] == i;
    }
}

public class Lane : MonoBehaviour
{
    public bool isGreen;
    public float waitTimer = 20f;
    public int cars;
}
