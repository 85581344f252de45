export interface paths {
    "/user-authentication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with a user name and password */
        post: operations["userAuthentication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user-refresh-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Trade a refresh token for new tokens */
        post: operations["refreshUserTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List plans */
        get: operations["listPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{planID}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Plan */
                planID: components["parameters"]["PlanID"];
            };
            cookie?: never;
        };
        /** Read one plan */
        get: operations["getPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{planID}/pre-existing-coverages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Plan */
                planID: components["parameters"]["PlanID"];
            };
            cookie?: never;
        };
        /**
         * List pre-existing coverages of a plan
         * @description The April 2025 client has no paging parameters on this list; the vendor prose says most lists page. Send them, and cope with an answer that ignores them.
         */
        get: operations["listPlanPreEx"];
        put?: never;
        /** Create one row (pre-existing coverages) */
        post: operations["createPlanPreEx"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{planID}/pre-existing-coverages-batch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Plan */
                planID: components["parameters"]["PlanID"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Create or update many rows (pre-existing coverages)
         * @description Upsert of an array. Rows succeed or fail one by one; the answer has one entry for each. No documented limit on the number of rows, and no promised order.
         */
        put: operations["updateBatchPlanPreEx"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{planID}/pre-existing-coverages/{coverageType}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Plan */
                planID: components["parameters"]["PlanID"];
                /** @description Coverage type of the row */
                coverageType: components["parameters"]["CoverageTypeKey"];
            };
            cookie?: never;
        };
        /** Read one row (pre-existing coverages) */
        get: operations["getPlanPreEx"];
        /** Update one row (pre-existing coverages) */
        put: operations["updatePlanPreEx"];
        post?: never;
        /**
         * Delete one row (pre-existing coverages)
         * @description The generated client expects no body. Whether the status is 200 or 204 is not documented beyond "Success".
         */
        delete: operations["deletePlanPreEx"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{planID}/accumulators": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Plan */
                planID: components["parameters"]["PlanID"];
            };
            cookie?: never;
        };
        /**
         * List accumulators of a plan
         * @description The April 2025 client has no paging parameters on this list; the vendor prose says most lists page. Send them, and cope with an answer that ignores them.
         */
        get: operations["listPlanAddedAccum"];
        put?: never;
        /** Create one row (accumulators) */
        post: operations["createPlanAddedAccum"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{planID}/accumulators-batch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Plan */
                planID: components["parameters"]["PlanID"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Create or update many rows (accumulators)
         * @description Upsert of an array. Rows succeed or fail one by one; the answer has one entry for each. No documented limit on the number of rows, and no promised order.
         */
        put: operations["updateBatchPlanAddedAccum"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{planID}/accumulators/{accumName}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Plan */
                planID: components["parameters"]["PlanID"];
                /** @description Accumulator name of the row */
                accumName: components["parameters"]["AccumNameKey"];
            };
            cookie?: never;
        };
        /** Read one row (accumulators) */
        get: operations["getPlanAddedAccum"];
        /** Update one row (accumulators) */
        put: operations["updatePlanAddedAccum"];
        post?: never;
        /**
         * Delete one row (accumulators)
         * @description The generated client expects no body. Whether the status is 200 or 204 is not documented beyond "Success".
         */
        delete: operations["deletePlanAddedAccum"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coverage-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List coverage types
         * @description Not paged in the April 2025 client.
         */
        get: operations["listCoverageType"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/benefits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List benefit codes */
        get: operations["listBenefitCodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description One pre-existing-condition rule of a plan for one coverage type. */
        PlanPreEx: {
            /** @description Plan that owns the row; key part 1. Must be the plan in the path. */
            plan_ID: string;
            /** @description Enrollment coverage type the pre-existing rule applies to; key part 2. */
            coverage_Type: string;
            /** @description Explanation code used when the condition was disclosed. */
            disclosed_Ex_Code?: string | null;
            /**
             * Format: int32
             * @description Start of the disclosed-condition window, in disclosed_Range_Type units.
             */
            disclosed_From_Range?: number | null;
            /**
             * Format: double
             * @description US dollars allowed on a disclosed-condition claim line before it pends or denies; goes with disclosed_Ex_Code.
             */
            disclosed_Pre_Ex_Amount?: number | null;
            /** @description Unit of the disclosed window: D for days, M for months. */
            disclosed_Range_Type?: string | null;
            /**
             * Format: int32
             * @description End of the disclosed-condition window, in disclosed_Range_Type units.
             */
            disclosed_Thru_Range?: number | null;
            /**
             * Format: date-time
             * @description When the row was first stored. Server-kept in practice; not nullable.
             */
            entry_Date?: string;
            /** @description Who first stored the row. Server-kept in practice. */
            entry_User?: string | null;
            /** @description Explanation code for the pre-existing condition. */
            ex_Code?: string | null;
            /**
             * Format: int32
             * @description Start of the window the rule covers, in range_Type units.
             */
            from_Range?: number | null;
            /**
             * Format: double
             * @description US dollars applied by the rule before claims pend or deny.
             */
            pre_Ex_Amount?: number | null;
            /** @description Unit of the window: months or days only. */
            range_Type?: string | null;
            /**
             * Format: int32
             * @description End of the window the rule covers, in range_Type units.
             */
            thru_Range?: number | null;
            /**
             * Format: date-time
             * @description When the row last changed. Server-kept in practice; not nullable.
             */
            update_Date?: string;
            /** @description Who last changed the row. Server-kept in practice. */
            update_User?: string | null;
        };
        /** @description One added accumulator of a plan. */
        PlanAddedAccum: {
            /** @description Plan that owns the accumulator; key part 1. Must be the plan in the path. */
            plan_ID: string;
            /** @description Name of the added accumulator; key part 2. May not be the code of an existing benefit. */
            accum_Name: string;
            /**
             * Format: double
             * @description Yearly plan payment cap, both networks together (family tier by comparison with the Plans model). US dollars.
             */
            annual_Max?: number | null;
            /**
             * Format: double
             * @description Yearly plan payment cap, both networks together, per member (tier inferred from the name). US dollars.
             */
            annual_Max_Member?: number | null;
            /**
             * Format: double
             * @description Yearly plan payment cap, in network (family tier inferred). US dollars.
             */
            annual_Max_Net?: number | null;
            /**
             * Format: double
             * @description Yearly plan payment cap, in network, per member (tier inferred from the name). US dollars.
             */
            annual_Max_Net_Member?: number | null;
            /**
             * Format: double
             * @description Yearly plan payment cap, out of network (family tier inferred). US dollars.
             */
            annual_Max_OON?: number | null;
            /**
             * Format: double
             * @description Yearly plan payment cap, out of network, per member (tier inferred from the name). US dollars.
             */
            annual_Max_OON_Member?: number | null;
            /**
             * Format: double
             * @description Coinsurance limit, both networks together, per member. US dollars.
             */
            coIns_Max_Mem?: number | null;
            /**
             * Format: double
             * @description Coinsurance limit, in network, per member. US dollars.
             */
            coIns_Max_Net_Mem?: number | null;
            /**
             * Format: double
             * @description Coinsurance limit, in network, per family. US dollars.
             */
            coIns_Max_Net_Sub?: number | null;
            /**
             * Format: double
             * @description Coinsurance limit, out of network, per member. US dollars.
             */
            coIns_Max_OON_Mem?: number | null;
            /**
             * Format: double
             * @description Coinsurance limit, out of network, per family. US dollars.
             */
            coIns_Max_OON_Sub?: number | null;
            /**
             * Format: double
             * @description Coinsurance limit, both networks together, per family. US dollars.
             */
            coIns_Max_Sub?: number | null;
            /**
             * Format: date-time
             * @description When the row was first stored. Server-kept in practice; not nullable.
             */
            entry_Date?: string;
            /** @description Who first stored the row. Server-kept in practice. */
            entry_User?: string | null;
            /**
             * Format: double
             * @description Lifetime plan payment cap, both networks together (family tier inferred). US dollars.
             */
            lifetime_Max?: number | null;
            /**
             * Format: double
             * @description Lifetime plan payment cap, both networks together, per member (tier inferred from the name). US dollars.
             */
            lifetime_Max_Member?: number | null;
            /**
             * Format: double
             * @description Lifetime plan payment cap, in network (family tier inferred). US dollars.
             */
            lifetime_Max_Net?: number | null;
            /**
             * Format: double
             * @description Lifetime plan payment cap, in network, per member (tier inferred from the name). US dollars.
             */
            lifetime_Max_Net_Member?: number | null;
            /**
             * Format: double
             * @description Lifetime plan payment cap, out of network (family tier inferred). US dollars.
             */
            lifetime_Max_OON?: number | null;
            /**
             * Format: double
             * @description Lifetime plan payment cap, out of network, per member (tier inferred from the name). US dollars.
             */
            lifetime_Max_OON_Member?: number | null;
            /**
             * Format: double
             * @description Deductible, out of network, per member. US dollars.
             */
            member_Ded_OON?: number | null;
            /**
             * Format: double
             * @description Deductible, in network, per member. US dollars.
             */
            member_Ded_PPO?: number | null;
            /**
             * Format: double
             * @description Deductible, both networks together, per member. US dollars.
             */
            member_Deductible?: number | null;
            /**
             * Format: double
             * @description Out-of-pocket limit, both networks together, per member. US dollars.
             */
            ooP_Max_Mem?: number | null;
            /**
             * Format: double
             * @description Out-of-pocket limit, in network, per member. US dollars.
             */
            ooP_Max_Net_Mem?: number | null;
            /**
             * Format: double
             * @description Out-of-pocket limit, in network, per family. US dollars.
             */
            ooP_Max_Net_Sub?: number | null;
            /**
             * Format: double
             * @description Out-of-pocket limit, out of network, per member. US dollars.
             */
            ooP_Max_OON_Mem?: number | null;
            /**
             * Format: double
             * @description Out-of-pocket limit, out of network, per family. US dollars.
             */
            ooP_Max_OON_Sub?: number | null;
            /**
             * Format: double
             * @description Out-of-pocket limit, both networks together, per family. US dollars.
             */
            ooP_Max_Sub?: number | null;
            /**
             * Format: double
             * @description Deductible, out of network, per family. US dollars.
             */
            subscriber_Ded_OON?: number | null;
            /**
             * Format: double
             * @description Deductible, in network, per family. US dollars.
             */
            subscriber_Ded_PPO?: number | null;
            /**
             * Format: double
             * @description Deductible, both networks together, per family. US dollars.
             */
            subscriber_Deductible?: number | null;
            /**
             * Format: date-time
             * @description When the row last changed. Server-kept in practice; not nullable.
             */
            update_Date?: string;
            /** @description Who last changed the row. Server-kept in practice. */
            update_User?: string | null;
        };
        KeyValuePair: {
            /** @description Key field name; its letter case is not documented. */
            key?: string | null;
            /** @description Key value of any JSON type, null included. */
            value?: unknown;
        };
        /** @description The result for one row of a batch. */
        MultiCodeResponse: {
            /** @description Names and values that identify the row. */
            readonly id: components["schemas"]["KeyValuePair"][];
            /**
             * Format: int32
             * @description HTTP status of this row, for example 200, 201 or 500.
             */
            readonly status: number;
            /** @description Message: Updated, Created or an error text. */
            readonly body: string;
        };
        /** @description Every answer has this outer shape. */
        MultiCodeResponseListVBAResponse: {
            data?: components["schemas"]["MultiCodeResponse"][] | null;
            error?: components["schemas"]["VBAProblemDetails"] | null;
            debug?: components["schemas"]["Debug"] | null;
        };
        /** @description Problem details after RFC 7807. */
        VBAProblemDetails: {
            /** @description URI of the problem type. */
            type?: string | null;
            /** @description Short name of the problem type. */
            title?: string | null;
            /**
             * Format: int32
             * @description HTTP status.
             */
            status?: number;
            /** @description What went wrong this time. */
            detail?: string | null;
            /** @description URI of this occurrence. */
            instance?: string | null;
        };
        /** @description Support reference of the request. The schema spells activityID, the prose examples activityId. */
        Debug: {
            activityID: string;
        };
        /** @description The outer shape when a request fails: data is null and error is filled. */
        ErrorVBAResponse: {
            /** @description Null on failure. */
            data?: unknown;
            error?: components["schemas"]["VBAProblemDetails"] | null;
            debug?: components["schemas"]["Debug"] | null;
        };
        AuthenticationResult: {
            accessToken?: string | null;
            /** @description Goes into the Bearer header of every other request. */
            idToken?: string | null;
            refreshToken?: string | null;
            /**
             * Format: int32
             * @description Seconds the tokens live.
             */
            expiresIn?: number;
        };
        UserAuthenticationResponse: {
            /** @description Filled when another step is due; NEW_PASSWORD_REQUIRED is the only documented value. */
            challengeName?: string | null;
            /** @description Goes back with the answer to a challenge. */
            session?: string | null;
            authenticationResult?: components["schemas"]["AuthenticationResult"] | null;
        };
        /** @description Every answer has this outer shape. */
        UserAuthenticationResponseVBAResponse: {
            data?: components["schemas"]["UserAuthenticationResponse"] | null;
            error?: components["schemas"]["VBAProblemDetails"] | null;
            debug?: components["schemas"]["Debug"] | null;
        };
        /** @description Every answer has this outer shape. */
        PlanPreExVBAResponse: {
            data?: components["schemas"]["PlanPreEx"] | null;
            error?: components["schemas"]["VBAProblemDetails"] | null;
            debug?: components["schemas"]["Debug"] | null;
        };
        /** @description Every answer has this outer shape. */
        PlanPreExListVBAResponse: {
            data?: components["schemas"]["PlanPreEx"][] | null;
            error?: components["schemas"]["VBAProblemDetails"] | null;
            debug?: components["schemas"]["Debug"] | null;
        };
        /** @description Every answer has this outer shape. */
        PlanAddedAccumVBAResponse: {
            data?: components["schemas"]["PlanAddedAccum"] | null;
            error?: components["schemas"]["VBAProblemDetails"] | null;
            debug?: components["schemas"]["Debug"] | null;
        };
        /** @description Every answer has this outer shape. */
        PlanAddedAccumListVBAResponse: {
            data?: components["schemas"]["PlanAddedAccum"][] | null;
            error?: components["schemas"]["VBAProblemDetails"] | null;
            debug?: components["schemas"]["Debug"] | null;
        };
        /** @description A plan. Only the fields Planbatch needs and the ones that are never null are named; the vendor model has about 150. */
        Plans: {
            /** @description Plan identifier. */
            plan_ID: string;
            /** @description Plan name for people. */
            description?: string | null;
            /** @description Plan type code. */
            plan_Type?: string | null;
            /** @description Currency code. */
            currency_ID?: string | null;
            /** @description Plan setting, never null. */
            auto_Create_Flex: boolean;
            /** @description Plan setting, never null. */
            capitated: boolean;
            /** @description Plan setting, never null. */
            coIns_In_To_Out: boolean;
            /** @description Plan setting, never null. */
            coIns_Out_To_In: boolean;
            /** @description Plan setting, never null. */
            coIns_Out_To_In_Limit: boolean;
            /** @description Plan setting, never null. */
            context4_PlanPriceNotGreaterBilledFg: boolean;
            /** @description Plan setting, never null. */
            ded_In_To_Out: boolean;
            /** @description Plan setting, never null. */
            ded_Out_To_In: boolean;
            /** @description Plan setting, never null. */
            ded_Out_To_In_Limit: boolean;
            /** @description Plan setting, never null. */
            family_Level_Co_Ins: boolean;
            /** @description Plan setting, never null. */
            family_Level_Ded: boolean;
            /** @description Plan setting, never null. */
            family_Level_OOP: boolean;
            /** @description Plan setting, never null. */
            flex_Advance_Fund: boolean;
            /** @description Plan setting, never null. */
            ltC_Apply_Elimination_Period: boolean;
            /** @description Plan setting, never null. */
            ltC_Apply_Waiver_Of_Premium: boolean;
            /** @description Plan setting, never null. */
            ltC_Elimination_Period_Per_Claim: boolean;
            /** @description Plan setting, never null. */
            ltC_Lifetime_Max_Joint_Policy: boolean;
            /** @description Plan setting, never null. */
            ooP_In_To_Out: boolean;
            /** @description Plan setting, never null. */
            ooP_Out_To_In: boolean;
            /** @description Plan setting, never null. */
            ooP_Out_To_In_Limit: boolean;
            /** @description Plan setting, never null. */
            remove_Member_Amount_Edit: boolean;
            /** @description Plan setting, never null. */
            use_COB_Savings: boolean;
            /**
             * Format: date-time
             * @description When the plan was first stored. Server-kept in practice; not nullable.
             */
            entry_Date?: string;
            /** @description Who first stored the plan. Server-kept in practice. */
            entry_User?: string | null;
            /**
             * Format: date-time
             * @description When the plan last changed. Server-kept in practice; not nullable.
             */
            update_Date?: string;
            /** @description Who last changed the plan. Server-kept in practice. */
            update_User?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description Every answer has this outer shape. */
        PlansVBAResponse: {
            data?: components["schemas"]["Plans"] | null;
            error?: components["schemas"]["VBAProblemDetails"] | null;
            debug?: components["schemas"]["Debug"] | null;
        };
        /** @description Every answer has this outer shape. */
        PlansListVBAResponse: {
            data?: components["schemas"]["Plans"][] | null;
            error?: components["schemas"]["VBAProblemDetails"] | null;
            debug?: components["schemas"]["Debug"] | null;
        };
        CoverageType: {
            /** @description Name of the coverage type. */
            coverage_Type: string;
            /** @description Explanation of the coverage type. */
            description?: string | null;
            /**
             * Format: date-time
             * @description When the coverage type was first stored. Server-kept in practice; not nullable.
             */
            entry_Date?: string;
            /** @description Who first stored the coverage type. Server-kept in practice. */
            entry_User?: string | null;
            /**
             * Format: date-time
             * @description When the coverage type last changed. Server-kept in practice; not nullable.
             */
            update_Date?: string;
            /** @description Who last changed the coverage type. Server-kept in practice. */
            update_User?: string | null;
        };
        /** @description Every answer has this outer shape. */
        CoverageTypeListVBAResponse: {
            data?: components["schemas"]["CoverageType"][] | null;
            error?: components["schemas"]["VBAProblemDetails"] | null;
            debug?: components["schemas"]["Debug"] | null;
        };
        /** @description A benefit code. Only the fields Planbatch needs are named. */
        BenefitCodes: {
            /** @description Setting, never null. */
            allow_Flat_Tax: boolean;
            /** @description Unused flag, never null. */
            medicare: string;
            /** @description Setting, never null. */
            pend_Flag: string;
            /** @description The code; accumulator names may not equal one. */
            benefit_Code: string;
            /** @description Name for people. */
            benefit_Description?: string | null;
            /** @description Category of the benefit. */
            benefit_Category?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description Every answer has this outer shape. */
        BenefitCodesListVBAResponse: {
            data?: components["schemas"]["BenefitCodes"][] | null;
            error?: components["schemas"]["VBAProblemDetails"] | null;
            debug?: components["schemas"]["Debug"] | null;
        };
    };
    responses: {
        /** @description The request is malformed */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/plain": components["schemas"]["ErrorVBAResponse"];
                "application/json": components["schemas"]["ErrorVBAResponse"];
                "text/json": components["schemas"]["ErrorVBAResponse"];
            };
        };
        /** @description Missing, wrong or expired key or token (no fields documented) */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/plain": components["schemas"]["ErrorVBAResponse"];
                "application/json": components["schemas"]["ErrorVBAResponse"];
                "text/json": components["schemas"]["ErrorVBAResponse"];
            };
        };
        /** @description No User-Agent, no permission or a blocked address */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/plain": components["schemas"]["ErrorVBAResponse"];
                "application/json": components["schemas"]["ErrorVBAResponse"];
                "text/json": components["schemas"]["ErrorVBAResponse"];
            };
        };
        /** @description No such row or plan */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/plain": components["schemas"]["ErrorVBAResponse"];
                "application/json": components["schemas"]["ErrorVBAResponse"];
                "text/json": components["schemas"]["ErrorVBAResponse"];
            };
        };
        /** @description The row exists (assumed) */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/plain": components["schemas"]["ErrorVBAResponse"];
                "application/json": components["schemas"]["ErrorVBAResponse"];
                "text/json": components["schemas"]["ErrorVBAResponse"];
            };
        };
        /** @description Over 25 requests a second sustained or 50 in a burst */
        TooManyRequests: {
            headers: {
                /** @description Not documented; may be absent. */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                "text/plain": components["schemas"]["ErrorVBAResponse"];
                "application/json": components["schemas"]["ErrorVBAResponse"];
                "text/json": components["schemas"]["ErrorVBAResponse"];
            };
        };
        /** @description Server or gateway trouble; the body may be anything */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/plain": components["schemas"]["ErrorVBAResponse"];
                "application/json": components["schemas"]["ErrorVBAResponse"];
                "text/json": components["schemas"]["ErrorVBAResponse"];
            };
        };
    };
    parameters: {
        /** @description Names the application. Without it the answer is 403. */
        UserAgent: string;
        /** @description Which database to work on. */
        Database: string;
        /** @description Client id issued by the vendor. */
        ClientId: string;
        /** @description Client code issued by the vendor. */
        ClientCode: string;
        /** @description Optional; in the April 2025 client, absent from the older reference page. */
        MachineId: string;
        /** @description Plan */
        PlanID: string;
        /** @description Coverage type of the row */
        CoverageTypeKey: string;
        /** @description Accumulator name of the row */
        AccumNameKey: string;
        /** @description Page number, first is 1. */
        Page: number;
        /** @description Rows on a page. */
        PageSize: number;
        /** @description Comma-separated property names, each may end in :asc or :desc; ascending if neither. */
        SortBy: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    userAuthentication: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the application. Without it the answer is 403. */
                "User-Agent": components["parameters"]["UserAgent"];
                /** @description Client id issued by the vendor. */
                "vbasoftware-client-id": components["parameters"]["ClientId"];
                /** @description Client code issued by the vendor. */
                "vbasoftware-client-code": components["parameters"]["ClientCode"];
                /** @description Which database to work on. */
                "vbasoftware-database": components["parameters"]["Database"];
                /** @description Optional; in the April 2025 client, absent from the older reference page. */
                "vbasoftware-machine-id"?: components["parameters"]["MachineId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tokens, or a challenge to answer first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["UserAuthenticationResponseVBAResponse"];
                    "application/json": components["schemas"]["UserAuthenticationResponseVBAResponse"];
                    "text/json": components["schemas"]["UserAuthenticationResponseVBAResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["ServerError"];
            503: components["responses"]["ServerError"];
            504: components["responses"]["ServerError"];
        };
    };
    refreshUserTokens: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the application. Without it the answer is 403. */
                "User-Agent": components["parameters"]["UserAgent"];
                /** @description Client id issued by the vendor. */
                "vbasoftware-client-id": components["parameters"]["ClientId"];
                /** @description Client code issued by the vendor. */
                "vbasoftware-client-code": components["parameters"]["ClientCode"];
                /** @description Which database to work on. */
                "vbasoftware-database": components["parameters"]["Database"];
                /** @description The ID token being replaced. */
                "expired-id-token": string;
                /** @description The refresh token from sign-in. */
                "refresh-token": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description New tokens */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["UserAuthenticationResponseVBAResponse"];
                    "application/json": components["schemas"]["UserAuthenticationResponseVBAResponse"];
                    "text/json": components["schemas"]["UserAuthenticationResponseVBAResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["ServerError"];
            503: components["responses"]["ServerError"];
            504: components["responses"]["ServerError"];
        };
    };
    listPlans: {
        parameters: {
            query?: {
                /** @description Only plans of this type. */
                planType?: string;
                /** @description Page number, first is 1. */
                page?: components["parameters"]["Page"];
                /** @description Rows on a page. */
                pageSize?: components["parameters"]["PageSize"];
                /** @description Comma-separated property names, each may end in :asc or :desc; ascending if neither. */
                sortBy?: components["parameters"]["SortBy"];
            };
            header: {
                /** @description Names the application. Without it the answer is 403. */
                "User-Agent": components["parameters"]["UserAgent"];
                /** @description Which database to work on. */
                "vbasoftware-database": components["parameters"]["Database"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Plans */
            200: {
                headers: {
                    /**
                     * @description JSON text with TotalCount, TotalPages, CurrentPage and PageSize. Present on paged lists.
                     * @example {"TotalCount":1440,"TotalPages":15,"CurrentPage":1,"PageSize":100}
                     */
                    "X-Pagination"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["PlansListVBAResponse"];
                    "application/json": components["schemas"]["PlansListVBAResponse"];
                    "text/json": components["schemas"]["PlansListVBAResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["ServerError"];
            503: components["responses"]["ServerError"];
            504: components["responses"]["ServerError"];
        };
    };
    getPlans: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the application. Without it the answer is 403. */
                "User-Agent": components["parameters"]["UserAgent"];
                /** @description Which database to work on. */
                "vbasoftware-database": components["parameters"]["Database"];
            };
            path: {
                /** @description Plan */
                planID: components["parameters"]["PlanID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["PlansVBAResponse"];
                    "application/json": components["schemas"]["PlansVBAResponse"];
                    "text/json": components["schemas"]["PlansVBAResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["ServerError"];
            503: components["responses"]["ServerError"];
            504: components["responses"]["ServerError"];
        };
    };
    listPlanPreEx: {
        parameters: {
            query?: {
                /** @description Page number, first is 1. */
                page?: components["parameters"]["Page"];
                /** @description Rows on a page. */
                pageSize?: components["parameters"]["PageSize"];
                /** @description Comma-separated property names, each may end in :asc or :desc; ascending if neither. */
                sortBy?: components["parameters"]["SortBy"];
            };
            header: {
                /** @description Names the application. Without it the answer is 403. */
                "User-Agent": components["parameters"]["UserAgent"];
                /** @description Which database to work on. */
                "vbasoftware-database": components["parameters"]["Database"];
            };
            path: {
                /** @description Plan */
                planID: components["parameters"]["PlanID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rows of the plan */
            200: {
                headers: {
                    /**
                     * @description JSON text with TotalCount, TotalPages, CurrentPage and PageSize. Present on paged lists.
                     * @example {"TotalCount":1440,"TotalPages":15,"CurrentPage":1,"PageSize":100}
                     */
                    "X-Pagination"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["PlanPreExListVBAResponse"];
                    "application/json": components["schemas"]["PlanPreExListVBAResponse"];
                    "text/json": components["schemas"]["PlanPreExListVBAResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["ServerError"];
            503: components["responses"]["ServerError"];
            504: components["responses"]["ServerError"];
        };
    };
    createPlanPreEx: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the application. Without it the answer is 403. */
                "User-Agent": components["parameters"]["UserAgent"];
                /** @description Which database to work on. */
                "vbasoftware-database": components["parameters"]["Database"];
            };
            path: {
                /** @description Plan */
                planID: components["parameters"]["PlanID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanPreEx"];
                "text/json": components["schemas"]["PlanPreEx"];
                "application/*+json": components["schemas"]["PlanPreEx"];
            };
        };
        responses: {
            /** @description Created (the reference pages list 200) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["PlanPreExVBAResponse"];
                    "application/json": components["schemas"]["PlanPreExVBAResponse"];
                    "text/json": components["schemas"]["PlanPreExVBAResponse"];
                };
            };
            /** @description Created (the request guide says 201) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["PlanPreExVBAResponse"];
                    "application/json": components["schemas"]["PlanPreExVBAResponse"];
                    "text/json": components["schemas"]["PlanPreExVBAResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["ServerError"];
            503: components["responses"]["ServerError"];
            504: components["responses"]["ServerError"];
        };
    };
    updateBatchPlanPreEx: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the application. Without it the answer is 403. */
                "User-Agent": components["parameters"]["UserAgent"];
                /** @description Which database to work on. */
                "vbasoftware-database": components["parameters"]["Database"];
            };
            path: {
                /** @description Plan */
                planID: components["parameters"]["PlanID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanPreEx"][];
                "text/json": components["schemas"]["PlanPreEx"][];
                "application/*+json": components["schemas"]["PlanPreEx"][];
            };
        };
        responses: {
            /** @description One result for each row */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["MultiCodeResponseListVBAResponse"];
                    "application/json": components["schemas"]["MultiCodeResponseListVBAResponse"];
                    "text/json": components["schemas"]["MultiCodeResponseListVBAResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["ServerError"];
            503: components["responses"]["ServerError"];
            504: components["responses"]["ServerError"];
        };
    };
    getPlanPreEx: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the application. Without it the answer is 403. */
                "User-Agent": components["parameters"]["UserAgent"];
                /** @description Which database to work on. */
                "vbasoftware-database": components["parameters"]["Database"];
            };
            path: {
                /** @description Plan */
                planID: components["parameters"]["PlanID"];
                /** @description Coverage type of the row */
                coverageType: components["parameters"]["CoverageTypeKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The row */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["PlanPreExVBAResponse"];
                    "application/json": components["schemas"]["PlanPreExVBAResponse"];
                    "text/json": components["schemas"]["PlanPreExVBAResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["ServerError"];
            503: components["responses"]["ServerError"];
            504: components["responses"]["ServerError"];
        };
    };
    updatePlanPreEx: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the application. Without it the answer is 403. */
                "User-Agent": components["parameters"]["UserAgent"];
                /** @description Which database to work on. */
                "vbasoftware-database": components["parameters"]["Database"];
            };
            path: {
                /** @description Plan */
                planID: components["parameters"]["PlanID"];
                /** @description Coverage type of the row */
                coverageType: components["parameters"]["CoverageTypeKey"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanPreEx"];
                "text/json": components["schemas"]["PlanPreEx"];
                "application/*+json": components["schemas"]["PlanPreEx"];
            };
        };
        responses: {
            /** @description The stored row */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["PlanPreExVBAResponse"];
                    "application/json": components["schemas"]["PlanPreExVBAResponse"];
                    "text/json": components["schemas"]["PlanPreExVBAResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["ServerError"];
            503: components["responses"]["ServerError"];
            504: components["responses"]["ServerError"];
        };
    };
    deletePlanPreEx: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the application. Without it the answer is 403. */
                "User-Agent": components["parameters"]["UserAgent"];
                /** @description Which database to work on. */
                "vbasoftware-database": components["parameters"]["Database"];
            };
            path: {
                /** @description Plan */
                planID: components["parameters"]["PlanID"];
                /** @description Coverage type of the row */
                coverageType: components["parameters"]["CoverageTypeKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["ServerError"];
            503: components["responses"]["ServerError"];
            504: components["responses"]["ServerError"];
        };
    };
    listPlanAddedAccum: {
        parameters: {
            query?: {
                /** @description Page number, first is 1. */
                page?: components["parameters"]["Page"];
                /** @description Rows on a page. */
                pageSize?: components["parameters"]["PageSize"];
                /** @description Comma-separated property names, each may end in :asc or :desc; ascending if neither. */
                sortBy?: components["parameters"]["SortBy"];
            };
            header: {
                /** @description Names the application. Without it the answer is 403. */
                "User-Agent": components["parameters"]["UserAgent"];
                /** @description Which database to work on. */
                "vbasoftware-database": components["parameters"]["Database"];
            };
            path: {
                /** @description Plan */
                planID: components["parameters"]["PlanID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rows of the plan */
            200: {
                headers: {
                    /**
                     * @description JSON text with TotalCount, TotalPages, CurrentPage and PageSize. Present on paged lists.
                     * @example {"TotalCount":1440,"TotalPages":15,"CurrentPage":1,"PageSize":100}
                     */
                    "X-Pagination"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["PlanAddedAccumListVBAResponse"];
                    "application/json": components["schemas"]["PlanAddedAccumListVBAResponse"];
                    "text/json": components["schemas"]["PlanAddedAccumListVBAResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["ServerError"];
            503: components["responses"]["ServerError"];
            504: components["responses"]["ServerError"];
        };
    };
    createPlanAddedAccum: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the application. Without it the answer is 403. */
                "User-Agent": components["parameters"]["UserAgent"];
                /** @description Which database to work on. */
                "vbasoftware-database": components["parameters"]["Database"];
            };
            path: {
                /** @description Plan */
                planID: components["parameters"]["PlanID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanAddedAccum"];
                "text/json": components["schemas"]["PlanAddedAccum"];
                "application/*+json": components["schemas"]["PlanAddedAccum"];
            };
        };
        responses: {
            /** @description Created (the reference pages list 200) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["PlanAddedAccumVBAResponse"];
                    "application/json": components["schemas"]["PlanAddedAccumVBAResponse"];
                    "text/json": components["schemas"]["PlanAddedAccumVBAResponse"];
                };
            };
            /** @description Created (the request guide says 201) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["PlanAddedAccumVBAResponse"];
                    "application/json": components["schemas"]["PlanAddedAccumVBAResponse"];
                    "text/json": components["schemas"]["PlanAddedAccumVBAResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["ServerError"];
            503: components["responses"]["ServerError"];
            504: components["responses"]["ServerError"];
        };
    };
    updateBatchPlanAddedAccum: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the application. Without it the answer is 403. */
                "User-Agent": components["parameters"]["UserAgent"];
                /** @description Which database to work on. */
                "vbasoftware-database": components["parameters"]["Database"];
            };
            path: {
                /** @description Plan */
                planID: components["parameters"]["PlanID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanAddedAccum"][];
                "text/json": components["schemas"]["PlanAddedAccum"][];
                "application/*+json": components["schemas"]["PlanAddedAccum"][];
            };
        };
        responses: {
            /** @description One result for each row */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["MultiCodeResponseListVBAResponse"];
                    "application/json": components["schemas"]["MultiCodeResponseListVBAResponse"];
                    "text/json": components["schemas"]["MultiCodeResponseListVBAResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["ServerError"];
            503: components["responses"]["ServerError"];
            504: components["responses"]["ServerError"];
        };
    };
    getPlanAddedAccum: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the application. Without it the answer is 403. */
                "User-Agent": components["parameters"]["UserAgent"];
                /** @description Which database to work on. */
                "vbasoftware-database": components["parameters"]["Database"];
            };
            path: {
                /** @description Plan */
                planID: components["parameters"]["PlanID"];
                /** @description Accumulator name of the row */
                accumName: components["parameters"]["AccumNameKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The row */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["PlanAddedAccumVBAResponse"];
                    "application/json": components["schemas"]["PlanAddedAccumVBAResponse"];
                    "text/json": components["schemas"]["PlanAddedAccumVBAResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["ServerError"];
            503: components["responses"]["ServerError"];
            504: components["responses"]["ServerError"];
        };
    };
    updatePlanAddedAccum: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the application. Without it the answer is 403. */
                "User-Agent": components["parameters"]["UserAgent"];
                /** @description Which database to work on. */
                "vbasoftware-database": components["parameters"]["Database"];
            };
            path: {
                /** @description Plan */
                planID: components["parameters"]["PlanID"];
                /** @description Accumulator name of the row */
                accumName: components["parameters"]["AccumNameKey"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanAddedAccum"];
                "text/json": components["schemas"]["PlanAddedAccum"];
                "application/*+json": components["schemas"]["PlanAddedAccum"];
            };
        };
        responses: {
            /** @description The stored row */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["PlanAddedAccumVBAResponse"];
                    "application/json": components["schemas"]["PlanAddedAccumVBAResponse"];
                    "text/json": components["schemas"]["PlanAddedAccumVBAResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["ServerError"];
            503: components["responses"]["ServerError"];
            504: components["responses"]["ServerError"];
        };
    };
    deletePlanAddedAccum: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the application. Without it the answer is 403. */
                "User-Agent": components["parameters"]["UserAgent"];
                /** @description Which database to work on. */
                "vbasoftware-database": components["parameters"]["Database"];
            };
            path: {
                /** @description Plan */
                planID: components["parameters"]["PlanID"];
                /** @description Accumulator name of the row */
                accumName: components["parameters"]["AccumNameKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["ServerError"];
            503: components["responses"]["ServerError"];
            504: components["responses"]["ServerError"];
        };
    };
    listCoverageType: {
        parameters: {
            query?: {
                /** @description Page number, first is 1. */
                page?: components["parameters"]["Page"];
                /** @description Rows on a page. */
                pageSize?: components["parameters"]["PageSize"];
                /** @description Comma-separated property names, each may end in :asc or :desc; ascending if neither. */
                sortBy?: components["parameters"]["SortBy"];
            };
            header: {
                /** @description Names the application. Without it the answer is 403. */
                "User-Agent": components["parameters"]["UserAgent"];
                /** @description Which database to work on. */
                "vbasoftware-database": components["parameters"]["Database"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Coverage types */
            200: {
                headers: {
                    /**
                     * @description JSON text with TotalCount, TotalPages, CurrentPage and PageSize. Present on paged lists.
                     * @example {"TotalCount":1440,"TotalPages":15,"CurrentPage":1,"PageSize":100}
                     */
                    "X-Pagination"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["CoverageTypeListVBAResponse"];
                    "application/json": components["schemas"]["CoverageTypeListVBAResponse"];
                    "text/json": components["schemas"]["CoverageTypeListVBAResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["ServerError"];
            503: components["responses"]["ServerError"];
            504: components["responses"]["ServerError"];
        };
    };
    listBenefitCodes: {
        parameters: {
            query?: {
                /** @description Only codes of this category. */
                benefitCategory?: string;
                /** @description Page number, first is 1. */
                page?: components["parameters"]["Page"];
                /** @description Rows on a page. */
                pageSize?: components["parameters"]["PageSize"];
                /** @description Comma-separated property names, each may end in :asc or :desc; ascending if neither. */
                sortBy?: components["parameters"]["SortBy"];
            };
            header: {
                /** @description Names the application. Without it the answer is 403. */
                "User-Agent": components["parameters"]["UserAgent"];
                /** @description Which database to work on. */
                "vbasoftware-database": components["parameters"]["Database"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Benefit codes */
            200: {
                headers: {
                    /**
                     * @description JSON text with TotalCount, TotalPages, CurrentPage and PageSize. Present on paged lists.
                     * @example {"TotalCount":1440,"TotalPages":15,"CurrentPage":1,"PageSize":100}
                     */
                    "X-Pagination"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["BenefitCodesListVBAResponse"];
                    "application/json": components["schemas"]["BenefitCodesListVBAResponse"];
                    "text/json": components["schemas"]["BenefitCodesListVBAResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["ServerError"];
            503: components["responses"]["ServerError"];
            504: components["responses"]["ServerError"];
        };
    };
}
