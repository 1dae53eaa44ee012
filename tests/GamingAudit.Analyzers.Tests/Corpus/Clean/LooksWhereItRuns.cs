using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class LooksWhereItRuns : Agent
{
    public Transform target;
    public Rigidbody body;

    private void FixedUpdate()
    {
        Vector3 towards = (target.position - transform.position).normalized;
        float matchesSpeed = Mathf.Exp(-(towards * 5f - body.velocity).sqrMagnitude);
        float looksAt = (Vector3.Dot(towards, transform.forward) + 1f) * 0.5f;
        AddReward(matchesSpeed * looksAt);
    }

    private void OnCollisionEnter(Collision other)
    {
        if (other.transform.CompareTag("target"))
        {
            AddReward(1f);
            target.localPosition = new Vector3(Random.Range(-20f, 20f), 0f, Random.Range(-20f, 20f));
        }
    }
}
