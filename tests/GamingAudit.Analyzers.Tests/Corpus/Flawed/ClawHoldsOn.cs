using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class ClawHoldsOn : Agent
{
    public Transform[] fingers;
    public Rigidbody toy;
    public Transform chute;
    public float holdReward = 0.05f;
    public float dropReward = 5f;
    private bool holds;

    public override void Initialize() => MaxStep = 1000;

    public override void OnEpisodeBegin()
    {
        toy.velocity = Vector3.zero;
        toy.transform.localPosition = new Vector3(Random.Range(-1f, 1f), 0f, 0f);
        holds = false;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        for (int i = 0; i < fingers.Length; i++)
            fingers[i].localRotation = Quaternion.Euler(60f * actions.ContinuousActions[i], 0f, 0f);
        holds = Touching() >= 3;
        if (holds) AddReward(holdReward); // expect: GA3004, GA3006
        if (Vector3.Distance(toy.position, chute.position) < 0.1f)
        {
            AddReward(dropReward);
            EndEpisode();
        }
    }

    private int Touching()
    {
        int count = 0;
        foreach (Transform finger in fingers)
            if (Vector3.Distance(finger.position, toy.position) < 0.05f) count++;
        return count;
    }
}
